using DomRules.Engine.Explanation;
using DomRules.Engine.Routing;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Life;
using DomRules.Model.Values;
using DomRules.Routing.Tests.Cases;

namespace DomRules.Routing.Tests.Events;

public sealed class AnswerTests
{
    private const string ShortPick = "rule short_pick on short_pick when event.attempts < 3 then set stock to 0, reroute without node for 2 days because \"Shelf was empty at {node.name}\"";

    public static TheoryData<string> Kinds => [.. Vocabularies.EventKind.Members];

    public static TheoryData<string, OrderAction> Effects => new()
    {
        { "reroute without node for 2 days", new RerouteAction(true, 172_800) },
        { "reroute without node", new RerouteAction(true, null) },
        { "upgrade service up to 6 EUR, reroute", new UpgradeServiceAction(new MoneyValue(6, "EUR")) },
        { "upgrade service", new UpgradeServiceAction(null) },
        { "backorder", new BackorderAction() },
        { "recheck every 4 hours, cancel after 7 days", new RecheckAction(14_400) },
        { "cancel after 7 days", new CancelAction(604_800) },
        { "cancel", new CancelAction(null) },
        { "ship part", new ShipPartAction() },
        { "substitute", new SubstituteAction() },
        { "hold for ops_desk within 1 day", new HoldAction("ops_desk", AnsweredEvent.At.AddDays(1), false) },
        { "hold for ops_desk keeping stock", new HoldAction("ops_desk", null, true) },
        { "set stock to 0", new SetStockAction(0) },
        { "reduce stock", new ReduceStockAction(2) },
        { "reduce stock by event.quantity", new ReduceStockAction(2) },
        { "set aside event.quantity", new SetAsideAction(2) },
        { "set aside 1.5", new SetAsideAction(1.5m) },
        { "suspend node for 4 hours", new SuspendNodeAction(14_400) },
        { "notify ops_desk", new NotifyAction("ops_desk") },
        { "tag hurt", new TagAction("hurt") },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Answer_RuleForTheEvent_ActsOnIt(string kind)
    {
        var answer = new AnsweredEvent($"rule one on {kind} then notify ops_desk because \"It was {{event.kind}}\"").Answer(kind);

        answer.Actions.ShouldBe([new NotifyAction("ops_desk") { Rule = "one", Because = $"It was {kind}" }]);
        answer.Record.Outcome.ShouldBe(Outcome.Answered);
        answer.Record.Event.ShouldBe(new EventRecord(kind, "S_104", 1, "TENT", null, 1));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Answer_RuleForOtherEventsOnly_Holds(string kind)
    {
        var others = Vocabularies.EventKind.Members.Where(k => k != kind);
        var answer = new AnsweredEvent($"rule others on {string.Join(", ", others)} then notify ops_desk because \"Another\"").Answer(kind);

        answer.Actions.ShouldBe([new HoldAction(null, null, false) { Rule = "default", Because = "Nothing in `exceptions` says what to do" }]);
        answer.Record.Outcome.ShouldBe(Outcome.Held);
        answer.Record.Rules.ShouldHaveSingleItem().Result.ShouldBe("not evaluated");
    }

    [Fact]
    public void Effects_OfTheTest_AreAllActionsThatThereAre() =>
        Effects.Select(e => e[1].GetType()).Distinct().ShouldBe(typeof(OrderAction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OrderAction))), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Effects))]
    public void Answer_Effect_IsTheActionWithItsAmount(string effect, OrderAction expected) =>
        new AnsweredEvent($"rule one on short_pick then {effect} because \"Why\"").Actions("short_pick", quantity: 2)[0].ShouldBe(expected);

    [Fact]
    public void Answer_SeveralActions_KeepsTheirOrder() => new AnsweredEvent(ShortPick).Actions("short_pick").ShouldBe([new SetStockAction(0), new RerouteAction(true, 172_800)]);

    [Fact]
    public void Answer_RuleThatSpeaksOfTheNode_FindsItInScope()
    {
        var asked = new AnsweredEvent("""
            rule stores on short_pick when node.kind is store then notify store_desk because "At {node.name}"
            otherwise then notify ops_desk because "Elsewhere"
            """);

        asked.Answer("short_pick").Actions.ShouldBe([new NotifyAction("store_desk") { Rule = "stores", Because = "At Store Mitte" }]);
        asked.Answer("short_pick", "BER_DC").Actions.ShouldBe([new NotifyAction("ops_desk") { Rule = "otherwise", Because = "Elsewhere" }]);
        asked.Record("short_pick").Rules[0].Evidence.ShouldBe([new EvidenceRecord("node.kind", "store", "is store", true)]);
    }

    [Theory]
    [InlineData(null, "`stores` needs a node, and `short_pick` happened at none")]
    [InlineData("NOWHERE", "`stores` needs the node at which it happened, and the network has no `NOWHERE`")]
    public void Answer_NodeThatIsNotThere_HoldsWithTheFault(string? node, string message)
    {
        var answer = new AnsweredEvent("rule stores on short_pick when node.kind is store then cancel because \"At {node.name}\"").Answer("short_pick", node);

        answer.Actions.ShouldBe([new HoldAction(null, null, false) { Rule = "stores", Because = message }]);
        answer.Record.Fault.ShouldBe(new FaultRecord("no_node", message, "stores"));
        answer.Record.Outcome.ShouldBe(Outcome.Held);
    }

    [Theory]
    [InlineData("reduce stock by event.quantity", "`reduce stock by` has no amount: event.quantity is unknown")]
    [InlineData("reduce stock", "`reduce stock by` has no amount: event.quantity is unknown")]
    [InlineData("notify ops_desk, set stock to 1 - order.attempts", "`set stock to` comes to -1, which is less than nothing")]
    [InlineData("set aside 1 / (order.attempts - 2)", "`set aside` cannot be worked out: A number was divided by zero")]
    [InlineData("set stock to 1 / 3", "`set stock to` comes to 0.3333333333333333333333333333, which cannot be counted exactly")]
    public void Answer_AmountThatCannotBe_HoldsAndNamesIt(string effect, string message)
    {
        var answer = new AnsweredEvent($"rule one on short_pick then {effect} because \"Why\"") { Order = new AnsweredEvent("").Order with { Attempts = 2 } }.Answer("short_pick");

        answer.Actions.ShouldBe([new HoldAction(null, null, false) { Rule = "one", Because = message }]);
        answer.Record.Actions.ShouldBeEmpty();
        answer.Record.Fault.ShouldNotBeNull().Rule.ShouldBe("one");
        answer.Record.Summary.ShouldBe($"Short pick at Store Mitte (TENT): held: {message} (one).");
    }

    [Theory]
    [InlineData("set stock to 0")]
    [InlineData("suspend node for 1 day")]
    public void Answer_ActionAtANodeThatIsNotNamed_Holds(string effect) =>
        new AnsweredEvent($"rule one on late then {effect} because \"Why\"").Record("late", node: null).Fault.ShouldNotBeNull().Kind.ShouldBe("no_node");

    [Fact]
    public void Answer_RerouteWithoutANodeThatIsNotNamed_LeavesNoneOut() =>
        new AnsweredEvent("rule one on late when event.attempts < 3 then reroute without node because \"Why\"").Actions("late", node: null).ShouldBe([new RerouteAction(false, null)]);

    [Fact]
    public void Answer_ReasonThatNamesANodeWhereThereIsNone_SaysUnknown() =>
        new AnsweredEvent("otherwise then notify ops_desk because \"At {node.name}\"").Answer("late", node: null).Actions[0].Because.ShouldBe("At unknown");

    [Fact]
    public void Answer_ClearedRule_DoesNotHoldAgain()
    {
        var answer = new AnsweredEvent("rule one on late then hold for ops_desk, tag hurt because \"Why\"") { Order = new AnsweredEvent("").Order with { Cleared = ["one"] } }.Answer("late");

        answer.Actions.ShouldBe([new TagAction("hurt") { Rule = "one", Because = "Why" }]);
        answer.Record.Cleared.ShouldBe(["one"]);
        answer.Record.Tags.ShouldBe(["hurt"]);
        answer.Record.Outcome.ShouldBe(Outcome.Answered);
    }

    [Fact]
    public void Answer_FaultInACondition_HoldsWithTheFault()
    {
        var answer = new AnsweredEvent("""
            rule broken on late when order.value / (event.attempts - 1) > 5 EUR then cancel because "Never"
            otherwise then cancel because "Neither"
            """).Answer("late");

        answer.Record.Outcome.ShouldBe(Outcome.Held);
        answer.Record.Fault.ShouldBe(new FaultRecord("division_by_zero", "A number was divided by zero", "broken"));
    }

    [Fact]
    public void Answer_ConditionThatMetTheFaultItself_LeavesItToTheNextRule()
    {
        var answer = new AnsweredEvent("""
            rule broken on fault when order.value / (event.attempts - 1) > 5 EUR then cancel because "Never"
            otherwise then hold for ops_desk because "Look at it"
            """).Answer("fault");

        answer.Actions.ShouldBe([new HoldAction("ops_desk", null, false) { Rule = "otherwise", Because = "Look at it" }]);
    }

    [Theory]
    [InlineData("cancel", Outcome.Cancelled)]
    [InlineData("hold, cancel", Outcome.Cancelled)]
    [InlineData("cancel after 1 day", Outcome.Answered)]
    [InlineData("backorder, recheck every 1 hour, cancel after 1 day", Outcome.Backordered)]
    [InlineData("recheck every 1 hour, cancel after 1 day", Outcome.Backordered)]
    [InlineData("hold", Outcome.Held)]
    [InlineData("reroute without node, hold", Outcome.Answered)]
    [InlineData("ship part, backorder", Outcome.Answered)]
    [InlineData("substitute", Outcome.Answered)]
    public void Answer_Actions_MakeTheOutcome(string effects, Outcome outcome) =>
        new AnsweredEvent($"rule one on short_pick then {effects} because \"Why\"").Record("short_pick").Outcome.ShouldBe(outcome);

    [Fact]
    public void Answer_ShortPick_SaysWhatWasDoneAndWhy()
    {
        var record = new AnsweredEvent(ShortPick).Record("short_pick", quantity: 2);

        record.Kind.ShouldBe("event");
        record.Summary.ShouldBe("Short pick at Store Mitte (2 × TENT): stock set to 0, routed again without it for 2 days, because “Shelf was empty at Store Mitte” (short_pick).");
        Explainer.Explain(record, _ => "Store Mitte").ToText().ShouldBe(record.Summary + "\n" + """

            What happened
              Short pick at Store Mitte (2 × TENT), after 1 attempt at routing

            What happens now
              set stock to 0: Shelf was empty at Store Mitte (short_pick, made_up.route:8)
              reroute without node for 2 days: Shelf was empty at Store Mitte (short_pick, made_up.route:8)

            Rules that matched
              short_pick (made_up.route:8): Shelf was empty at Store Mitte [event.attempts is 1 (needed: < 3)]

            """);
    }

    [Fact]
    public void Answer_ShortPick_WritesTheGoldenRecord()
    {
        var asked = new AnsweredEvent(ShortPick);
        var record = asked.Answer("short_pick", quantity: 2, previous: "0123").Record;
        var policy = record.Policy.ShouldNotBeNull();
        RoutedCase.Text(record).ShouldBe($$"""
            {"actions":[
            {"action":"set_stock","because":"Shelf was empty at Store Mitte","detail":"0","rule":"short_pick","source":"made_up.route:8"},
            {"action":"reroute","because":"Shelf was empty at Store Mitte","detail":"without node for 2 days","rule":"short_pick","source":"made_up.route:8"}],
            "assumptions":[],"at":"2026-11-20T09:00:00Z","bounds":[],"candidates":[],"cleared":[],"conflict":[],"contention":[],
            "decision":"{{record.Decision}}","engine":"0.1.0",
            "event":{"attempts":1,"kind":"short_pick","line":1,"node":"S_104","quantity":"2","sku":"TENT"},
            "format":1,"holds":[],"inputs":[],"kind":"event","notCarried":[],"optimality":"proven","order":"1001","outcome":"answered","parameters":[],
            "policy":{"hash":"{{policy.Hash}}","name":"shop","version":"{{policy.Version}}"},"previous":"0123","ranking":[],"relaxed":[],"reserved":[],
            "rules":[{"because":"Shelf was empty at Store Mitte","block":"exceptions","evidence":[{"actual":"1","fact":"event.attempts","holds":true,"needed":"< 3"}],"result":"matched","rule":"short_pick","source":"made_up.route:8"}],
            "shipments":[],"snapshot":"{{record.Snapshot}}","steps":[],
            "summary":"Short pick at Store Mitte (2 × TENT): stock set to 0, routed again without it for 2 days, because “Shelf was empty at Store Mitte” (short_pick).",
            "tags":[],"unplanned":[],"warnings":[]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Decide_OrderThatNobodyCanShip_HasTheActionsOfItsExceptions()
    {
        var asked = new AnsweredEvent("rule no_plan on no_plan then backorder, recheck every 4 hours, cancel after 7 days because \"No site can ship\"") { Order = new AnsweredEvent("").Order with { OnlyNodes = ["NOWHERE"] } };
        var router = new Router(asked.Library, Engine.Snapshots.Snapshot.Of(asked.Network));

        router.Decide(asked.Order, AnsweredEvent.At, router.NewBatch()).Actions.ShouldBe(
        [
            new BackorderAction { Rule = "no_plan", Because = "No site can ship" },
            new RecheckAction(14_400) { Rule = "no_plan", Because = "No site can ship" },
            new CancelAction(604_800) { Rule = "no_plan", Because = "No site can ship" },
        ]);
    }

    [Theory]
    [InlineData("cancel", Outcome.Cancelled)]
    [InlineData("cancel after 2 days", Outcome.Routed)]
    public void Decide_ReviewThatCancels_DoesSoWhenItSays(string effect, Outcome outcome)
    {
        var asked = new AnsweredEvent("otherwise then hold because \"x\"", $"review {{ rule never when order.attempts = 1 then {effect} because \"Not ours\" }}");
        var router = new Router(asked.Library, Engine.Snapshots.Snapshot.Of(asked.Network));
        var decision = router.Decide(asked.Order, AnsweredEvent.At, router.NewBatch());

        decision.Outcome.ShouldBe(outcome);
        decision.Actions.ShouldHaveSingleItem().ShouldBeOfType<CancelAction>().AfterSeconds.ShouldBe(outcome == Outcome.Routed ? 172_800 : null);
    }

    [Fact]
    public void Decide_NoPlanThatCannotBeAnswered_HoldsWithTheFault()
    {
        var asked = new AnsweredEvent("rule no_plan on no_plan then set stock to 0 because \"No site can ship\"") { Order = new AnsweredEvent("").Order with { OnlyNodes = ["NOWHERE"] } };
        var router = new Router(asked.Library, Engine.Snapshots.Snapshot.Of(asked.Network));
        var decision = router.Decide(asked.Order, AnsweredEvent.At, router.NewBatch());

        decision.Outcome.ShouldBe(Outcome.Held);
        decision.Record().Fault.ShouldBe(new FaultRecord("no_node", "`set stock to` needs a node, and `no_plan` happened at none", "no_plan"));
    }

    [Fact]
    public void Answer_OtherEventOrOtherOrder_HasAnotherHash()
    {
        var asked = new AnsweredEvent(ShortPick);
        OrderEvent[] events = [new("short_pick"), new("rejected"), new("short_pick", "S_104"), new("short_pick", null, "S_104"), new("short_pick", Line: 1), new("short_pick", Quantity: 1)];
        var hashes = events.Select(e => asked.Answer(e).Record.Decision).Append(new AnsweredEvent(ShortPick) { Order = asked.Order with { Attempts = 2 } }.Answer(events[0]).Record.Decision);

        hashes.Distinct().Count().ShouldBe(events.Length + 1);
        asked.Answer(events[2]).Record.Decision.ShouldBe(asked.Answer(events[2]).Record.Decision);
    }

    [Fact]
    public void Answer_NoPolicyForTheOrder_HoldsIt()
    {
        var answer = new AnsweredEvent(ShortPick) { Order = new AnsweredEvent("").Order with { Channel = "store" } };
        var elsewhere = new Router(RoutedCase.Compile("policy web_only\n  applies when order.channel is web\n  currency EUR\n").Library.ShouldNotBeNull(), Engine.Snapshots.Snapshot.Of(answer.Network));
        var held = elsewhere.Answer(answer.Order, new OrderEvent("late"), AnsweredEvent.At, elsewhere.NewBatch(), "before");

        held.Actions.ShouldHaveSingleItem().ShouldBeOfType<HoldAction>().Queue.ShouldBe("no_policy");
        held.Record.Event.ShouldBe(new EventRecord("late", null, null, null, null, 1));
        held.Record.Previous.ShouldBe("before");
        held.Record.Summary.ShouldBe("Late: held for no_policy: No policy of the library applies to this order.");
    }
}

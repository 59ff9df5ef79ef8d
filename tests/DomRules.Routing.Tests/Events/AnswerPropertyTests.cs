using System.Collections.Immutable;
using System.Text;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;
using DomRules.Model.Facts;
using DomRules.Model.Life;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Policies;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Events;

/// <summary>What holds for every answer to every event.</summary>
public sealed class AnswerPropertyTests(ITestOutputHelper output)
{
    private const int Events = 4;

    [Fact]
    public void Answer_CompiledAndInterpreted_AreTheSame() => Hold(80, (routed, dice) =>
    {
        var snapshot = routed.Shared();
        var (fast, slow) = (routed.Router(snapshot), routed.Reference(snapshot));
        return Each(routed, dice, (order, happened) =>
        {
            var expected = Answer(slow, routed, order, happened);
            var answer = Answer(fast, routed, order, happened);
            RoutedCase.Text(answer.Record).ShouldBeSame(RoutedCase.Text(expected.Record), $"{happened}");
            answer.Actions.ShouldBe(expected.Actions);
        });
    });

    [Fact]
    public void Answer_AnyEvent_IsOneRulesActionsOrAHoldThatSaysWhy()
    {
        var outcomes = new SortedSet<Outcome>();
        Hold(81, (routed, dice) => EachOf(routed.Router(), routed, dice, (answer, _) =>
        {
            outcomes.Add(answer.Record.Outcome);
            answer.Actions.Select(a => a.Rule).Distinct().Count().ShouldBeLessThanOrEqualTo(1);
            answer.Actions.IsEmpty.ShouldBe(answer.Record.Actions.IsEmpty && answer.Record.Holds.IsEmpty);
            answer.Record.Actions.Select(a => a.Action).ShouldBe(answer.Record.Actions.IsEmpty ? [] : answer.Actions.Select(a => a.Name));
            answer.Record.Rules.Count(r => r.Result == "matched").ShouldBeLessThanOrEqualTo(1);
            Explainer.Explain(answer.Record, id => id).ToText().ShouldStartWith(answer.Record.Summary);
        }));

        outcomes.ShouldBe([Outcome.Held, Outcome.Backordered, Outcome.Cancelled, Outcome.Answered], ignoreOrder: true);
    }

    [Fact]
    public void Answer_AnyRecord_ComesBackFromItsBytes() => Hold(82, (routed, dice) => EachOf(routed.Router(), routed, dice, (answer, _) =>
    {
        var bytes = DecisionJson.Write(answer.Record);
        var reading = new DecisionRecordReader().ReadOne(bytes, "decisions.ndjson");
        reading.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        Encoding.UTF8.GetString(DecisionJson.Write(reading.Record.ShouldNotBeNull())).ShouldBe(Encoding.UTF8.GetString(bytes));
    }));

    [Fact]
    public void Answer_BetweenTwoDecisions_LeavesNoTrace() => Hold(83, (routed, dice) =>
    {
        var (answering, alone) = (routed.Router(), routed.Router());
        return EachOf(answering, routed, dice, (_, order) =>
            RoutedCase.Text(answering.Decide(order, routed.At, answering.NewBatch()).Record()).ShouldBeSame(RoutedCase.Text(alone.Decide(order, routed.At, alone.NewBatch()).Record())));
    });

    [Fact]
    public void Answer_RulesThatCannotMatchInAnotherOrder_AreTheSame() => Hold(84, (routed, dice) =>
    {
        var order = routed.Order with { Attempts = dice.Roll(4) };
        var happened = AnyExceptions.Event(dice, routed.Network, order);
        var others = Vocabularies.EventKind.Members.Where(k => k != happened.Kind).ToArray();
        ImmutableArray<Clause> idle = [.. Enumerable.Range(1, 3).Select(i => new Clause($"idle_{i}", $"rule idle_{i} on {dice.Pick(others)} then cancel because \"Never {i}\"", false))];
        var before = Answer(routed.With(With(routed.Policy, idle, dice)).Router(), routed, order, happened);
        var after = Answer(routed.With(With(routed.Policy, [.. idle.Reverse()], dice)).Router(), routed, order, happened);
        after.Actions.ShouldBe(before.Actions);
        after.Record.Outcome.ShouldBe(before.Record.Outcome);
        after.Record.Summary.ShouldBe(before.Record.Summary);
        Answer(routed.Router(), routed, order, happened).Actions.ShouldBe(before.Actions);
        return 1;
    });

    [Fact]
    public void DecisionActions_AnyOrder_AreWhatTheRecordSays() => Hold(85, (routed, _) =>
    {
        var router = routed.Router();
        foreach (var order in routed.Orders)
        {
            var decision = router.Decide(order, routed.At, router.NewBatch());
            var (actions, record) = (decision.Actions, decision.Record());
            actions.OfType<HoldAction>().Select(h => (h.Rule, h.Because, h.Queue, h.DueBy)).ShouldBe(record.Holds.Select(h => (h.Rule, h.Because, h.Queue, h.DueBy)));
            actions.Where(a => a is not (HoldAction or TagAction)).Select(a => (a.Name, a.Rule)).ShouldBe(record.Actions.Where(a => a.Action is not ("hold" or "tag")).Select(a => (a.Action, a.Rule)));
            actions.OfType<TagAction>().Select(t => t.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(record.Tags);
        }

        return routed.Orders.Length;
    });

    private static PolicySketch With(PolicySketch policy, ImmutableArray<Clause> idle, Dice dice) => policy with
    {
        Blocks = [.. policy.Blocks.Select(b => b.Name == "exceptions" ? b with { Clauses = Mixed(b.Clauses, idle, dice) } : b)],
    };

    private static ImmutableArray<Clause> Mixed(ImmutableArray<Clause> rules, ImmutableArray<Clause> idle, Dice dice) =>
        idle.Aggregate(rules, (all, rule) => all.Insert(dice.Roll(rules.Count(r => r.Name is not null)), rule));

    private static EventAnswer Answer(Router router, RoutedCase routed, Model.Orders.Order order, OrderEvent happened) => router.Answer(order, happened, routed.At, router.NewBatch());

    private static int Each(RoutedCase routed, Dice dice, Action<Model.Orders.Order, OrderEvent> check)
    {
        foreach (var order in routed.Orders)
        {
            for (var i = 0; i < Events; i++)
            {
                check(order with { Attempts = dice.Roll(4), Cleared = dice.OneIn(4) ? ["event_1"] : [] }, AnyExceptions.Event(dice, routed.Network, order));
            }
        }

        return routed.Orders.Length * Events;
    }

    private static int EachOf(Router router, RoutedCase routed, Dice dice, Action<EventAnswer, Model.Orders.Order> check) =>
        Each(routed, dice, (order, happened) => check(Answer(router, routed, order, happened), order));

    private void Hold(ulong salt, Func<RoutedCase, Dice, int> check) =>
        new CaseRun(output, salt).Hold(40, 2, (routed, dice) => check(routed.With(AnyExceptions.In(routed.Policy, dice)), dice));
}

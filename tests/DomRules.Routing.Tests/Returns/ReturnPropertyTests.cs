using System.Collections.Immutable;
using System.Globalization;
using DomRules.Engine.Distances;
using DomRules.Engine.Explanation;
using DomRules.Engine.Returns;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Returns;

/// <summary>What holds of every return, whatever the policy, the network and the order.</summary>
public sealed class ReturnPropertyTests(ITestOutputHelper output)
{
    private static readonly string[] Dispositions = ["restock", "inspect", "refurbish", "liquidate", "donate", "destroy", "keep"];

    [Fact]
    public void Decide_MadeUpReturns_MeetEveryOutcomeAndDisposition()
    {
        var records = ReturnedCase.Draw(100, 60).SelectMany(c => c.Case.Records()).ToList();
        var outcomes = records.Select(r => r.Outcome).ToHashSet();
        outcomes.ShouldBe([Outcome.Accepted, Outcome.PartlyAccepted, Outcome.Refused, Outcome.Held], ignoreOrder: true);
        records.SelectMany(r => r.Items).Select(i => i.Disposition).OfType<string>().Distinct().ShouldBe(Dispositions, ignoreOrder: true);
        records.SelectMany(r => r.Items).SelectMany(i => i.Candidates).Select(c => c.Fate).Distinct().ShouldBe([Fate.Chosen, Fate.Excluded, Fate.Outranked], ignoreOrder: true);
        records.Select(r => r.Fault?.Kind).OfType<string>().Distinct().ShouldBeSubsetOf(["no_geography", "division_by_zero", "missing_rate", "more_than_bought", "unclear_line"]);
        records.Count(r => r.Fault is not null).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Decide_CompiledAndInterpreted_GiveTheSameBytes() => Hold(80, 61, (made, _) =>
        made.Texts().ShouldBeSame([.. made.Records(Evaluation.Reference).Select(RoutedCase.Text)]));

    [Fact]
    public void Decide_NetworkInAnotherOrder_GivesTheSameBytes() => Hold(60, 62, (made, dice) =>
    {
        var shuffled = made with { Network = made.Network with { Nodes = Shuffled(made.Network.Nodes, dice), Stock = Shuffled(made.Network.Stock, dice), Products = Shuffled(made.Network.Products, dice) } };
        shuffled.Texts().ShouldBeSame(made.Texts());
    });

    [Fact]
    public void Decide_CultureWithOtherSigns_GivesTheSameBytes()
    {
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "minus ";
        foreign.DateTimeFormat.DateSeparator = "/";
        Hold(40, 63, (made, _) =>
        {
            var expected = made.Texts();
            CultureInfo.CurrentCulture = foreign;
            try
            {
                made.Texts().ShouldBeSame(expected);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });
    }

    [Fact]
    public void Decide_AnyItem_HasExactlyOneFate() => Hold(80, 64, (made, _) =>
    {
        foreach (var (record, request) in made.Records().Zip(made.Requests))
        {
            record.Items.Select(i => i.Item).ShouldBe(Enumerable.Range(1, request.Items.Length));
            record.Items.ShouldAllBe(i => (i.Outcome == "accepted") == (i.Disposition != null && i.Refund != null && i.Rule != null && i.Because != null));
            record.Items.ShouldAllBe(i => (i.Outcome == "refused") == (i.Refusals.Length > 0 && i.Disposition == null && record.Fault == null) || record.Fault != null);
            record.Items.ShouldAllBe(i => i.Outcome != "held" || i.Holds.Length > 0);
            record.Items.ShouldAllBe(i => i.Outcome == "accepted" || (i.Node == null && i.Stock.IsEmpty && i.Refund == null && i.Exchange == null));
            record.Items.ShouldAllBe(i => i.Candidates.Count(c => c.Fate == Fate.Chosen) == (i.Node == null ? 0 : 1));
            (record.Outcome == Outcome.Held).ShouldBe(record.Items.Any(i => i.Outcome == "held"));
        }
    });

    [Fact]
    public void Decide_AcceptedItem_MovesAsManyUnitsAsComeBack() => Hold(80, 65, (made, _) =>
    {
        foreach (var item in made.Records().SelectMany(r => r.Items).Where(i => i.Outcome == "accepted"))
        {
            var each = item.Sku switch { "GIFT" or "EBOOK" => 0, "KIT" => 3, _ => 1 };
            item.Stock.Sum(e => e.Quantity).ShouldBe(item.Quantity * each, $"{item.Sku} {item.Disposition}");
            item.Stock.ShouldAllBe(e => e.Node == item.Node);
            item.Stock.ShouldAllBe(e => (e.Counter == "onHand") == (item.Disposition == "restock"));
        }
    });

    [Fact]
    public void Decide_NodeThatIsClosed_TakesNothingAndChangesNothing() => Hold(60, 66, (made, _) =>
    {
        var closed = new Node { Id = "ZZ", Name = "Closed", Kind = "store", Active = false, Country = "DE", Rank = -5 };
        var more = made with { Network = made.Network with { Nodes = made.Network.Nodes.Add(closed) } };
        foreach (var (before, after) in made.Records().SelectMany(r => r.Items).Zip(more.Records().SelectMany(r => r.Items)))
        {
            (after.Outcome, after.Disposition, after.Node, after.Rule).ShouldBe((before.Outcome, before.Disposition, before.Node, before.Rule));
            after.Candidates.Where(c => c.Node == "ZZ").ShouldAllBe(c => c.By.Any(v => v.Rule == "inactive"));
        }
    });

    [Fact]
    public void Decide_NearestNode_NoOtherThatMayTakeItIsNearer() => Hold(100, 67, (made, _) =>
    {
        var snapshot = Snapshot.Of(made.Network);
        var distances = new DistanceTable(snapshot);
        foreach (var (record, request) in made.Records().Zip(made.Requests))
        {
            var metres = distances.To(request.From ?? request.Order?.Destination);
            foreach (var item in record.Items.Where(i => i.Ranking is [{ Criterion: "nearest", Within: null }]))
            {
                var may = item.Candidates.Where(c => c.Fate != Fate.Excluded).Select(c => snapshot.NodeOf(c.Node));
                var best = may.OrderBy(n => metres[n] == DistanceTable.Unknown ? int.MaxValue : metres[n]).ThenBy(n => snapshot.Nodes[n].Rank).ThenBy(n => snapshot.Nodes[n].Id, StringComparer.Ordinal).First();
                item.Node.ShouldBe(snapshot.Nodes[best].Id);
            }
        }
    });

    [Fact]
    public void Decide_WithoutEveryRuleThatRefused_IsNotRefused() => Hold(80, 68, (made, _) =>
    {
        foreach (var (record, request) in made.Records().Zip(made.Requests))
        {
            foreach (var item in record.Items.Where(i => i.Outcome == "refused"))
            {
                var without = made.Without([.. item.Refusals.Select(r => r.Rule)]) with { Requests = [request] };
                without.Records()[0].Items[item.Item - 1].Outcome.ShouldNotBe("refused");
            }
        }
    });

    [Fact]
    public void Decide_WithoutTheRuleThatDecided_AnotherDecides() => Hold(60, 69, (made, _) =>
    {
        foreach (var (record, request) in made.Records().Zip(made.Requests))
        {
            foreach (var item in record.Items.Where(i => i.Rule is { } rule && rule.StartsWith('r')))
            {
                var without = made.Without([item.Rule!]) with { Requests = [request] };
                without.Records()[0].Items[item.Item - 1].Rule.ShouldNotBe(item.Rule);
            }
        }
    });

    [Fact]
    public void Decide_AnyRecord_IsReadBackAndExplained() => Hold(40, 70, (made, _) =>
    {
        foreach (var record in made.Records())
        {
            var reading = new DecisionRecordReader().ReadOne(DecisionJson.Write(record), "decisions.ndjson");
            reading.Problems.ShouldBeEmpty();
            RoutedCase.Text(reading.Record!).ShouldBe(RoutedCase.Text(record));
            var explanation = Explainer.Explain(reading.Record!, id => id);
            explanation.Sentence.ShouldBe(record.Summary);
            explanation.Sections.Count(s => s.Title.StartsWith("Item ", StringComparison.Ordinal)).ShouldBe(record.Items.Length);
            WhyNot.Explain(reading.Record!, made.Network.Nodes[0].Id, id => id, _ => null).ShouldNotBeNull().Sections[0].Lines.Length.ShouldBe(record.Items.Length);
        }
    });

    [Fact]
    public void ExchangeOrder_AcceptedExchange_IsAnOrderThatCanBeRouted() => Hold(40, 71, (made, _) =>
    {
        var router = new Router(made.Library, Snapshot.Of(made.Network));
        foreach (var (record, request) in made.Records().Zip(made.Requests))
        {
            var orders = ExchangeOrder.Of(request, record).ToList();
            orders.Count.ShouldBe(request.Order is null ? 0 : record.Items.Count(i => i.Exchange is not null));
            foreach (var order in orders)
            {
                order.Lines.ShouldHaveSingleItem().Sku.ShouldBe("LAMP");
                RoutedCase.Decide(router, order, made.At, router.NewBatch()).Order.ShouldBe(order.Id);
            }
        }
    });

    private void Hold(int count, ulong salt, Action<ReturnedCase, Dice> check)
    {
        var failures = new List<string>();
        foreach (var (seed, made, dice) in ReturnedCase.Draw(count, salt))
        {
            try
            {
                check(made, dice);
            }
            catch (Exception broken)
            {
                failures.Add(failures.Count < 3 ? $"--- {seed}\n{made.Policy}\n{broken}" : seed);
            }
        }

        output.WriteLine($"salt {salt}: {count} cases");
        failures.ShouldBeEmpty($"{failures.Count} failures");
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Dice dice) => [.. items.Select(i => (Item: i, Place: dice.Roll(1_000_000))).OrderBy(p => p.Place).Select(p => p.Item)];
}

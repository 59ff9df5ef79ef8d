using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>The figures beside a short pair account for it, and mending what they name lets it give something.</summary>
public sealed class ShortageTests(ITestOutputHelper output)
{
    [Fact]
    public void Short_Figures_AccountForIt() => new CaseRun(output, 42).Hold(100, 4, (routed, _) =>
    {
        var asked = 0;
        foreach (var record in routed.Batch())
        {
            foreach (var (candidate, figures) in Pairs(record))
            {
                var step = routed.Network.Products.First(p => p.Sku == Sku(routed, record, candidate.Line)).QuantityStep;
                var left = figures.OnHand - figures.Reserved - figures.KeptBack - figures.Taken.Sum(t => t.Quantity);
                Math.Min(left, figures.ShareLeft ?? left).ShouldBeLessThan(step * (figures.PerKit ?? 1), $"order {record.Order} line {candidate.Line} at {candidate.Node}: {figures.OnHand} on hand, {figures.Reserved} reserved, {figures.KeptBack} kept, taken {figures.Taken.Sum(t => t.Quantity)}");
                asked++;
            }
        }

        return asked;
    });

    [Fact]
    public void Short_WithMoreOnHand_GivesSomething() => new CaseRun(output, 43).Hold(100, 1, (routed, dice) =>
    {
        var asked = 0;
        foreach (var candidate in routed.Record().Candidates.Where(c => c.Fate == Fate.Short && routed.Network.Products.Any(p => p.Sku == SkuOf(routed, c.Line))).Where(_ => dice.OneIn(2)))
        {
            var after = Cause.WithRows(routed, candidate.Node, candidate.Line, r => r with { OnHand = r.OnHand + 400 }).Record();
            var fate = after.Candidates.FirstOrDefault(c => c.Node == candidate.Node && c.Line == candidate.Line);
            (fate is null || fate.Fate != Fate.Short).ShouldBeTrue($"{candidate.Node} line {candidate.Line} is still short with 400 more");
            asked++;
        }

        return asked;
    });

    [Fact]
    public void Short_WithoutTheReservationsThatAreNamed_GivesSomething() => new CaseRun(output, 44).Hold(200, 1, (routed, _) =>
    {
        var asked = 0;
        foreach (var pair in Pairs(routed.Record()).GroupBy(p => p.Candidate, p => p.Figures).Where(p => p.Any(f => f.Reserved > 0) && p.All(f => f.OnHand - f.KeptBack >= (f.PerKit ?? 1))))
        {
            var (candidate, named) = (pair.Key, pair.Select(f => f.Part ?? SkuOf(routed, f.Line)).ToList());
            var freed = Cause.WithRows(routed, candidate.Node, candidate.Line, r => named.Contains(r.Sku) ? r with { Reserved = 0 } : r);
            freed = freed.With(freed.Network with { Reservations = [.. freed.Network.Reservations.Where(r => r.Node != candidate.Node || !named.Contains(r.Sku))] });
            freed = pair.All(f => f.ShareLeft is null) ? freed : freed.With(freed.Policy.Without(["shared"]));
            freed.Record().Candidates.First(c => c.Node == candidate.Node && c.Line == candidate.Line).Fate.ShouldNotBe(Fate.Short, $"{candidate.Node} line {candidate.Line}, {string.Join("; ", pair)}");
            asked++;
        }

        return asked;
    });

    private static IEnumerable<(CandidateRecord Candidate, ContentionRecord Figures)> Pairs(DecisionRecord record) =>
        from candidate in record.Candidates
        where candidate.Fate == Fate.Short
        from figures in record.Contention
        where figures.Node == candidate.Node && figures.Line == candidate.Line
        select (candidate, figures);

    private static string SkuOf(RoutedCase routed, int line) => routed.Order.Lines.First(l => l.Number == line).Sku;

    private static string Sku(RoutedCase routed, DecisionRecord record, int line) => routed.Orders.First(o => o.Id == record.Order).Lines.First(l => l.Number == line).Sku;
}

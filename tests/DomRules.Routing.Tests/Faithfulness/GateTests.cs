using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>Take away every rule that holds or cancels, and the order goes on; clear one of several holds, and it is still held.</summary>
public sealed class GateTests(ITestOutputHelper output)
{
    [Fact]
    public void Held_WithoutAllRulesThatHold_GoesOn() => new CaseRun(output, 45).Hold(200, 1, (routed, dice) =>
    {
        var record = routed.Record();
        var rules = record.Holds.Select(h => h.Rule).Where(r => r.StartsWith("gate_", StringComparison.Ordinal) || r.StartsWith("after_", StringComparison.Ordinal)).ToList();
        if (record.Outcome != Outcome.Held || rules.Count == 0)
        {
            return 0;
        }

        var cleared = routed.With(routed.Order with { Cleared = [.. rules] }).Record();
        cleared.Holds.Select(h => h.Rule).Intersect(rules).ShouldBeEmpty();
        var gone = routed.With(routed.Policy.Without(rules)).Record();
        (gone.Outcome == Outcome.Held && gone.Fault is null && gone.Holds.Select(h => h.Rule).Intersect(rules).Any()).ShouldBeFalse();
        if (rules.Count > 1)
        {
            routed.With(routed.Order with { Cleared = [dice.Pick(rules.ToArray().AsSpan())] }).Record().Outcome.ShouldBe(Outcome.Held);
        }

        return 1;
    });

    /// <summary>A gate speaks for itself only: an order that it lets go on may still be cancelled at a later one, by other rules, which are named then.</summary>
    [Fact]
    public void Cancelled_WithoutAllRulesThatCancel_IsCancelledNoMore() => new CaseRun(output, 46).Hold(200, 2, (routed, _) =>
    {
        var asked = 0;
        var gone = new List<string>();
        for (var record = routed.Record(); record.Outcome == Outcome.Cancelled; record = routed.With(routed.Policy.Without(gone)).Record())
        {
            var rules = record.Actions.Where(a => a is { Action: "cancel", DueBy: null }).Select(a => a.Rule).ToList();
            rules.ShouldNotBeEmpty(string.Join(", ", gone));
            rules.Intersect(gone).ShouldBeEmpty();
            gone.ShouldAllBe(earlier => IsOfReview(earlier) && rules.TrueForAll(r => !IsOfReview(r)), string.Join(", ", rules));
            gone.AddRange(rules);
            asked = 1;
        }

        return asked;
    });

    private static bool IsOfReview(string rule) => rule.StartsWith("gate_", StringComparison.Ordinal);
}

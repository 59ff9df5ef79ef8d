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

    [Fact]
    public void Cancelled_WithoutAllRulesThatCancel_IsCancelledNoMore() => new CaseRun(output, 46).Hold(200, 2, (routed, _) =>
    {
        var record = routed.Record();
        if (record.Outcome != Outcome.Cancelled)
        {
            return 0;
        }

        var rules = record.Actions.Where(a => a.Action == "cancel").Select(a => a.Rule).ToList();
        routed.With(routed.Policy.Without(rules)).Record().Outcome.ShouldNotBe(Outcome.Cancelled, string.Join(", ", rules));
        return 1;
    });
}

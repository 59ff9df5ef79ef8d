using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Faithfulness;

/// <summary>The reason in the summary's sentence is true.</summary>
public sealed class SummaryTests(ITestOutputHelper output)
{
    [Fact]
    public void Summary_NoSingleNode_IsTrue() => new CaseRun(output, 48).Hold(250, 1, (routed, _) =>
    {
        var record = routed.Record();
        if (record.Outcome != Outcome.Routed || !record.Summary.Contains("no single node", StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var node in routed.Network.Nodes)
        {
            Alone(routed, node.Id, record).ShouldBeFalse($"{node.Id} alone ships it: {record.Summary}");
        }

        return 1;
    });

    [Fact]
    public void Summary_OnlyOneNode_IsTrue() => new CaseRun(output, 49).Hold(250, 1, (routed, _) =>
    {
        var record = routed.Record();
        if (record.Outcome != Outcome.Routed || !record.Summary.Contains("because only ", StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var node in routed.Network.Nodes.Where(n => n.Id != record.Shipments[0].Node))
        {
            Alone(routed, node.Id, record).ShouldBeFalse($"{node.Id} ships it too: {record.Summary}");
        }

        return 1;
    });

    /// <summary>Whether a node can ship by itself, on hand, what the record ships.</summary>
    private static bool Alone(RoutedCase routed, string node, DecisionRecord record)
    {
        var asked = record.Shipments.SelectMany(s => s.Lines).GroupBy(l => l.Line).ToDictionary(g => g.Key, g => g.Sum(l => l.Quantity));
        var order = routed.Order with
        {
            OnlyNodes = routed.Order.OnlyNodes.IsEmpty || routed.Order.OnlyNodes.Contains(node) ? [node] : routed.Order.OnlyNodes,
            Cleared = [.. routed.Policy.RulesOf("review", "confirm")],
            Lines = [.. routed.Order.Lines.Where(l => asked.ContainsKey(l.Number)).Select(l => l with { Quantity = asked[l.Number] })],
        };
        var alone = routed.With(order).Record();
        return alone.Outcome == Outcome.Routed && alone.Reserved.All(r => r.Node == node && r.From == "on_hand");
    }
}

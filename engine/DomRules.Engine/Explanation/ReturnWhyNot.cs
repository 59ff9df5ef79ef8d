using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Why a node takes none of the returned items, item by item.</summary>
internal static class ReturnWhyNot
{
    /// <summary>The explanation; null when the record lists every node and this is none of them.</summary>
    internal static Explanation? Explain(DecisionRecord record, string node, Func<string, string> nodeName)
    {
        if (record.Items.Any(i => i is { Ranking.IsEmpty: false, NotListed: null }) && !record.Items.Any(i => i.Node == node || i.Candidates.Any(c => c.Node == node)))
        {
            return null;
        }

        var lines = record.Items.Select(item => $"item {Wording.Number(item.Item)}, {ReturnWords.Units(item)}: {Reason(item, node, nodeName)}");
        var takes = record.Items.Any(i => i.Node == node);
        return new Explanation($"{nodeName(node)}: it takes {(takes ? "some of what comes back" : "nothing of what comes back")}.", [new ExplanationSection("Item by item", [.. lines])]);
    }

    private static string Reason(ReturnItemRecord item, string node, Func<string, string> nodeName) =>
        item.Node == node ? "it is chosen"
        : item.Outcome == "refused" ? "the item is refused"
        : item.Candidates.FirstOrDefault(c => c.Node == node) is { } candidate ? ReturnExplainer.Reason(candidate)
        : item.Outcome == "held" ? "the item is held, so no node was looked for"
        : item.Node is not { } chosen ? "the customer keeps it"
        : item.NotListed is > 0 ? $"the condition of {item.Rule} on the place does not hold there"
        : $"{item.Rule} names {nodeName(chosen)}";
}

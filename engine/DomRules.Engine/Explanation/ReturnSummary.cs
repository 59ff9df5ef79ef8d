using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The one sentence of a decision on a return, from its record and the names of nodes.</summary>
internal static class ReturnSummary
{
    internal static string Of(DecisionRecord record, Func<string, string> nodeName)
    {
        var parts = record.Items.Select(item => Part(item, nodeName)).ToList();
        return parts.Count == 0 ? "Nothing comes back." : Wording.Sentence(string.Join("; ", parts.Distinct(StringComparer.Ordinal)));
    }

    private static string Part(ReturnItemRecord item, Func<string, string> nodeName) => item.Outcome switch
    {
        "accepted" => $"{ReturnWords.Done(item, nodeName)}, because {Reason(item)}{Exchanged(item)}",
        "refused" => $"{ReturnWords.Units(item)} {Are(item)} refused: {Reasons(item.Refusals.Select(r => r.Because))}",
        _ => $"{ReturnWords.Units(item)} {Are(item)} held{Queues(item)}: {Reasons(item.Holds.Select(h => h.Because))}",
    };

    private static string Reason(ReturnItemRecord item) => $"“{item.Because}” ({item.Rule})";

    private static string Exchanged(ReturnItemRecord item) => item.Exchange is { } wanted ? $", and {Wording.Units(wanted.Quantity, wanted.Sku)} {(wanted.Quantity == 1 ? "is" : "are")} sent instead" : "";

    private static string Are(ReturnItemRecord item) => item.Quantity == 1 ? "is" : "are";

    private static string Queues(ReturnItemRecord item)
    {
        var queues = item.Holds.Select(h => h.Queue).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return queues.Count == 0 ? "" : " for " + Wording.Join(queues);
    }

    private static string Reasons(IEnumerable<string> reasons) => Wording.Join([.. reasons.Distinct(StringComparer.Ordinal)]);
}

using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Why lines could not be planned, in words.</summary>
internal static class Shortfall
{
    internal static string Of(DecisionRecord record, IStockedNodes nodes, Func<string, string> nodeName)
    {
        if (record.Fault is { } fault)
        {
            return fault.Message;
        }

        var parts = record.Unplanned.Where(u => u.Why != "held").Select(u => Line(record, u, nodes, nodeName)).ToList();
        return parts.Count == 0 ? "no plan meets every rule" : string.Join("; ", parts);
    }

    private static string Line(DecisionRecord record, UnplannedRecord unplanned, IStockedNodes nodes, Func<string, string> nodeName)
    {
        var what = Wording.Units(unplanned.Quantity, unplanned.Sku);
        return unplanned.Why switch
        {
            "short" => $"{what} {(unplanned.Quantity == 1 ? "is" : "are")} short{Contention(record, unplanned.Line, nodes, nodeName)}",
            "no_stock_data" => $"nobody has stock data for {unplanned.Sku}",
            "excluded" => $"no node may ship {unplanned.Sku}{Excluders(nodes, unplanned.Line)}",
            "blocked" => $"{what} cannot be planned{(record.Unplanned.Length > 1 || !record.Shipments.IsEmpty ? " together with the rest" : "")}{Conflict(record)}",
            _ => $"{what}: {unplanned.Why.Replace('_', ' ')}",
        };
    }

    private static string Conflict(DecisionRecord record) =>
        record.Conflict.IsEmpty ? "" : $" (in the way: {Wording.Join(record.Conflict)})";

    private static string Excluders(IStockedNodes nodes, int line)
    {
        var rules = nodes.Excluding(line).ToList();
        return rules.Count == 0 ? "" : $" ({Wording.Join(rules)})";
    }

    /// <summary>Who has some of it, and who has none because it went elsewhere.</summary>
    private static string Contention(DecisionRecord record, int line, IStockedNodes nodes, Func<string, string> nodeName)
    {
        var where = record.Contention.Where(c => c.Line == line).GroupBy(c => c.Node, StringComparer.Ordinal).ToList();
        var told = where.ConvertAll(c => $"{nodeName(c.Key)}: {Figures(c)}");
        told.InsertRange(0, nodes.Having(line).Where(one => !where.Exists(c => c.Key == one.Node)).Select(one => $"{nodeName(one.Node)}: {DecimalText.Of(one.Units)} to be had"));
        return told.Count == 0 ? "" : $" ({string.Join("; ", told.Take(3))}{(told.Count > 3 ? $"; and {Wording.Number(told.Count - 3)} more" : "")})";
    }

    /// <summary>The figures of one pair: one record, or one for each part of a kit that runs out first.</summary>
    internal static string Figures(IEnumerable<ContentionRecord> ofPair) => string.Join("; ", ofPair.Select(Figures));

    internal static string Figures(ContentionRecord contention)
    {
        var parts = new List<string> { $"{Part(contention)}{DecimalText.Of(contention.OnHand)} on hand" };
        if (contention.Reserved > 0)
        {
            parts.Add($"{DecimalText.Of(contention.Reserved)} reserved for others");
        }

        if (contention.KeptBack > 0)
        {
            parts.Add($"{DecimalText.Of(contention.KeptBack)} kept back");
        }

        if (contention.ShareLeft is { } left)
        {
            parts.Add($"{DecimalText.Of(left)} left of the share that the order may have");
        }

        parts.AddRange(contention.Taken.Select(t => $"{DecimalText.Of(t.Quantity)} taken by order {t.Order}"));
        return string.Join(", ", parts);
    }

    private static string Part(ContentionRecord contention) =>
        contention is { Part: { } part, PerKit: { } units } ? $"each takes {Wording.Units(units, part)}: " : "";
}

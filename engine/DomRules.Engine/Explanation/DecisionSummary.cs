using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The one sentence of a decision, from its record and the names of nodes.</summary>
internal static class DecisionSummary
{
    internal static string Of(DecisionRecord record, Func<string, string> nodeName) => record.Outcome switch
    {
        Outcome.Routed => Planned(record, nodeName) + ".",
        Outcome.PartlyRouted => $"{Planned(record, nodeName)}; {Left(record)} left out.",
        Outcome.NothingToShip => "Nothing to ship: no line needs a node.",
        Outcome.Held => Wording.Sentence("Held" + (record.Fault is { } fault ? ": " + fault.Message : Holds(record))),
        Outcome.Cancelled => Wording.Sentence("Cancelled: " + Reasons(record)),
        Outcome.Backordered => Backordered(record, nodeName),
        Outcome.Unroutable => Wording.Sentence("Cannot be routed: " + Shortfall.Of(record)),
        _ => throw new InvalidOperationException($"No sentence for {record.Outcome}."),
    };

    private static string Planned(DecisionRecord record, Func<string, string> nodeName)
    {
        var parts = record.Shipments.GroupBy(s => s.Node, StringComparer.Ordinal)
            .Select(g => $"{Wording.Join([.. g.SelectMany(s => s.Lines).Select(l => Wording.Units(l.Quantity, l.Sku))])} from {nodeName(g.Key)}");
        var why = MainReason.Of(record, nodeName);
        return $"{Wording.Count(record.Shipments.Length, "shipment", "shipments")}: {string.Join(", ", parts)}{(why is null ? "" : ", because " + why)}";
    }

    private static string Left(DecisionRecord record) =>
        Wording.Join([.. record.Unplanned.Select(u => Wording.Units(u.Quantity, u.Sku))]) + (record.Unplanned.Length == 1 ? " is" : " are");

    private static string Holds(DecisionRecord record)
    {
        var queues = record.Holds.Select(h => h.Queue).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var reasons = record.Holds.Select(h => h.Because).Distinct(StringComparer.Ordinal).ToList();
        return $"{(queues.Count == 0 ? "" : " for " + Wording.Join(queues))}: {Wording.Join(reasons)}";
    }

    private static string Reasons(DecisionRecord record) =>
        Wording.Join([.. record.Actions.Where(a => a.Action == "cancel").Select(a => a.Because).Distinct(StringComparer.Ordinal)]);

    private static string Backordered(DecisionRecord record, Func<string, string> nodeName) => record.Shipments.IsEmpty
        ? Wording.Sentence("Waits for stock: " + Shortfall.Of(record))
        : $"Backordered: {Planned(record, nodeName)}.";
}

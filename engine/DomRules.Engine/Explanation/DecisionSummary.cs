using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The one sentence of a decision, from its record, the fates of its candidates and the names of nodes.</summary>
internal static class DecisionSummary
{
    internal static string Of(DecisionRecord record, IStockedNodes nodes, Func<string, string> nodeName) => record.Outcome switch
    {
        Outcome.Routed => Planned(record, nodes, nodeName) + ".",
        Outcome.PartlyRouted => $"{Planned(record, nodes, nodeName)}; {Left(record)} left out.",
        Outcome.NothingToShip => "Nothing to ship: no line needs a node.",
        Outcome.Held => Wording.Sentence("Held" + Holds(record, nodes, nodeName)),
        Outcome.Cancelled => Wording.Sentence("Cancelled: " + Reasons(record)),
        Outcome.Backordered => Backordered(record, nodes, nodeName),
        Outcome.Unroutable => Wording.Sentence("Cannot be routed: " + Shortfall.Of(record, nodes, nodeName)),
        Outcome.Answered => EventSummary.Of(record, nodeName),
        _ => throw new InvalidOperationException($"No sentence for {record.Outcome}."),
    };

    private static string Planned(DecisionRecord record, IStockedNodes nodes, Func<string, string> nodeName)
    {
        var parts = record.Shipments.GroupBy(s => (s.Node, Waits: s.Lines.Any(l => l.Backordered > 0)))
            .Select(g => $"{Wording.Join([.. Units(g.SelectMany(s => s.Lines))])} from {nodeName(g.Key.Node)}{(g.Key.Waits ? " on backorder" : "")}{Sent([.. g], nodeName)}");
        var why = MainReason.Of(record, nodes, nodeName);
        return $"{Boxes(record)}: {string.Join(", ", parts)}{(why is null ? "" : ", because " + why)}";
    }

    /// <summary>What comes to a counter from elsewhere, and when all of it is ready.</summary>
    private static string Sent(ShipmentRecord[] shipments, Func<string, string> nodeName)
    {
        var transfers = shipments.SelectMany(s => s.Transfers).Select(t => Wording.Transfer(t, nodeName)).ToList();
        var ready = shipments.All(s => s.ReadyFrom is not null) ? $" ready from {Wording.Moment(shipments.Max(s => s.ReadyFrom!.Value))}" : "";
        return transfers.Count == 0 ? "" : $"{ready} ({string.Join("; ", transfers)})";
    }

    /// <summary>People count boxes; shipments are named beside them only where one has several.</summary>
    private static string Boxes(DecisionRecord record)
    {
        var parcels = Wording.Count(record.Shipments.Sum(s => Math.Max(1, s.Parcels.Length)), "parcel", "parcels");
        return record.Shipments.Any(s => s.Parcels.Length > 1) ? $"{Wording.Count(record.Shipments.Length, "shipment", "shipments")} in {parcels}" : parcels;
    }

    private static IEnumerable<string> Units(IEnumerable<ShipmentLineRecord> lines) =>
        lines.GroupBy(l => l.Sku, StringComparer.Ordinal).Select(g => Wording.Units(g.Sum(l => l.Quantity), g.Key));

    private static string Left(DecisionRecord record) =>
        Wording.Join([.. record.Unplanned.Select(u => Wording.Units(u.Quantity, u.Sku))]) + (record.Unplanned.Length == 1 ? " is" : " are");

    /// <summary>For whom it is held and why; what is short too, where that is what it is held for.</summary>
    private static string Holds(DecisionRecord record, IStockedNodes nodes, Func<string, string> nodeName)
    {
        var queues = record.Holds.Select(h => h.Queue).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var reasons = record.Holds.Select(h => h.Because).Distinct(StringComparer.Ordinal).ToList();
        if (record.Fault is not null || record.Unplanned.Any(u => u.Why != "held"))
        {
            reasons.Add(Shortfall.Of(record, nodes, nodeName));
        }

        return $"{(queues.Count == 0 ? "" : " for " + Wording.Join(queues))}: {string.Join("; ", reasons)}";
    }

    private static string Reasons(DecisionRecord record) =>
        string.Join("; ", record.Actions.Where(a => a is { Action: "cancel", DueBy: null }).Select(a => a.Because).Distinct(StringComparer.Ordinal));

    private static string Backordered(DecisionRecord record, IStockedNodes nodes, Func<string, string> nodeName) => record.Shipments.IsEmpty
        ? Wording.Sentence("Waits for stock: " + Shortfall.Of(record, nodes, nodeName))
        : $"Backordered: {Planned(record, nodes, nodeName)}.";
}

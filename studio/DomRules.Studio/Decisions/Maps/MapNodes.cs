using DomRules.Model.Decisions;

namespace DomRules.Studio.Decisions.Maps;

/// <summary>Which nodes a decision looked at, and what each has to do with its plan.</summary>
internal static class MapNodes
{
    /// <summary>Each node once, those that ship first, then the nearest. Distances of shipments are the record's.</summary>
    internal static IReadOnlyList<MappedNode> Of(DecisionView view)
    {
        var record = view.Record;
        var ids = record.Shipments.Select(shipment => shipment.Node).Concat(Givers(record)).Concat(record.Candidates.Select(candidate => candidate.Node)).Distinct(StringComparer.Ordinal);
        return [.. ids.Select(id => Node(view, id)).OrderBy(node => node.Part).ThenBy(node => node.Metres ?? long.MaxValue).ThenBy(node => node.Id, StringComparer.Ordinal)];
    }

    private static MappedNode Node(DecisionView view, string id)
    {
        var place = view.Places.Nodes.GetValueOrDefault(id);
        var shipped = view.Record.Shipments.FirstOrDefault(shipment => shipment.Node == id)?.DistanceMetres;
        return new MappedNode(id, view.NameOf(id), PartOf(view.Record, id), place?.At, shipped ?? place?.Metres);
    }

    private static NodePart PartOf(DecisionRecord record, string id) =>
        record.Shipments.Any(shipment => shipment.Node == id) ? NodePart.Ships
        : Givers(record).Contains(id, StringComparer.Ordinal) ? NodePart.Gives
        : record.Candidates.Any(candidate => candidate.Node == id && candidate.Fate is (Fate.Chosen or Fate.Outranked)) ? NodePart.Could
        : NodePart.Not;

    private static IEnumerable<string> Givers(DecisionRecord record) => record.Shipments.SelectMany(shipment => shipment.Transfers).Select(transfer => transfer.From);
}

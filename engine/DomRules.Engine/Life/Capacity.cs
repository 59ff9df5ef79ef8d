using DomRules.Engine.Facts;
using DomRules.Model.Decisions;
using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>What a shipment takes of a node's day.</summary>
internal static class Capacity
{
    internal static LifeShipment Of(LifeWork work, ShipmentRecord planned, LifeShipment shipment)
    {
        var snapshot = work.Desk.Snapshot;
        var node = snapshot.Nodes[snapshot.NodeOf(planned.Node)];
        return node.Capacity is null ? shipment : shipment with
        {
            CapacityDay = new LocalClock().DayOf(planned.ShipBy ?? work.Turn.At, node.TimeZone),
            CapacityAmount = Amount(node.Capacity.Unit, shipment.Lines.Length, shipment.Lines.Sum(l => l.Quantity)),
        };
    }

    /// <summary>What it takes when some lines are taken out.</summary>
    internal static decimal After(LifeWork work, LifeShipment shipment, IEnumerable<LifeLine> takenOut)
    {
        var left = shipment.Lines.Select(l => l.Quantity - takenOut.Where(o => o.Line == l.Line).Sum(o => o.Quantity)).Where(q => q > 0).ToList();
        var snapshot = work.Desk.Snapshot;
        return shipment.CapacityDay is null || left.Count == 0 ? 0 : Amount(snapshot.Nodes[snapshot.NodeOf(shipment.Node)].Capacity!.Unit, left.Count, left.Sum());
    }

    private static decimal Amount(string unit, int lines, decimal units) => unit switch { "lines" => lines, "units" => units, _ => 1 };
}

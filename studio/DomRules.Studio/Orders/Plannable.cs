using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Studio.Orders;

/// <summary>What a person may still choose a node for.</summary>
internal static class Plannable
{
    /// <summary>Lines of which something is open, or planned and told to nobody yet.</summary>
    internal static IEnumerable<OrderLine> LinesOf(OrderLife life) => life.Order.Lines.Where(line => UnitsOf(life, line) > 0);

    /// <summary>So many units of a line.</summary>
    internal static decimal UnitsOf(OrderLife life, OrderLine line) =>
        life.Open(line) + life.Shipments.Where(shipment => shipment.State == ShipmentState.Reserved).SelectMany(shipment => shipment.Lines).Where(part => part.Line == line.Number).Sum(part => part.Quantity);
}

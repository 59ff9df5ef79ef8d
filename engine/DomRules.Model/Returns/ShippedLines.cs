using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Model.Returns;

/// <summary>What a routing decision says of where lines came from.</summary>
public static class ShippedLines
{
    /// <summary>The lines that the decision ships, backordered units included; none for decisions of another kind.</summary>
    public static ImmutableArray<ShippedLine> Of(DecisionRecord record) => record.Kind != "route" ? [] :
    [
        .. record.Shipments.SelectMany(shipment => shipment.Lines.Select(line => new ShippedLine(line.Line, line.Sku, line.Quantity, shipment.Node, shipment.DeliverOn))),
    ];
}

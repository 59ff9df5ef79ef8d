using DomRules.Engine.Snapshots;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>Turns an order's lines into what is planned; digital lines need no node.</summary>
internal static class OrderIntake
{
    /// <summary>Fills the lines to plan, by number; a quantity that cannot be planned exactly is a fault of the order.</summary>
    internal static FaultRecord? Fill(Order order, Snapshot snapshot, List<PlannedLine> lines)
    {
        lines.Clear();
        for (var index = 0; index < order.Lines.Length; index++)
        {
            var line = order.Lines[index];
            var sku = snapshot.SkuOf(line.Sku);
            var product = sku >= 0 ? snapshot.Products[sku] : null;
            if (line.Fulfilment == "digital" || product?.Product is { Digital: true })
            {
                continue;
            }

            var step = product?.Step ?? QuantityScale.One;
            if (!QuantityScale.TryScale(line.Quantity, out var quantity) || quantity == 0 || quantity % step != 0)
            {
                return new FaultRecord("quantity_step",
                    $"{DecimalText.Of(line.Quantity)} of {line.Sku} cannot be shipped: its quantity step is {DecimalText.Of(QuantityScale.Exact(step))}", null);
            }

            lines.Add(new PlannedLine(line, index, sku, step, quantity / step, product?.IsKit ?? false));
        }

        return null;
    }

    /// <summary>Whether the order goes to a node's counter, as far as the line says.</summary>
    internal static bool IsPickup(OrderLine line) => line.Fulfilment == "pickup";

    /// <summary>The node that stands for the destination of a pickup order; null for an order with a destination of its own.</summary>
    internal static Node? PickupPlace(Order order, Snapshot snapshot)
    {
        if (order.Destination is not null)
        {
            return null;
        }

        foreach (var line in order.Lines)
        {
            if (line.PickupNode is { } id && snapshot.NodeOf(id) is >= 0 and var node)
            {
                return snapshot.Nodes[node];
            }
        }

        return null;
    }
}

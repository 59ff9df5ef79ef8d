using DomRules.Engine.Snapshots;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>Turns an order's lines into what is planned; digital lines need no node.</summary>
internal static class OrderIntake
{
    /// <summary>The order with its lines by number, so that their place in the file means nothing.</summary>
    internal static Order ByNumber(Order order)
    {
        for (var i = 1; i < order.Lines.Length; i++)
        {
            if (order.Lines[i].Number < order.Lines[i - 1].Number)
            {
                return order with { Lines = order.Lines.Sort((a, b) => a.Number.CompareTo(b.Number)) };
            }
        }

        return order;
    }

    /// <summary>Fills the lines to plan, by number; a quantity that cannot be planned exactly is a fault of the order.</summary>
    internal static FaultRecord? Fill(Order order, Snapshot snapshot, List<PlannedLine> lines)
    {
        lines.Clear();
        FaultRecord? fault = null;
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
                fault ??= OffStep(line, step);
            }

            lines.Add(new PlannedLine(line, index, sku, step, quantity / step, product?.IsKit ?? false));
        }

        return fault;
    }

    private static FaultRecord OffStep(OrderLine line, long step) => new("quantity_step",
        $"{DecimalText.Of(line.Quantity)} of {line.Sku} cannot be shipped: its quantity step is {DecimalText.Of(QuantityScale.Exact(step))}", null);

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

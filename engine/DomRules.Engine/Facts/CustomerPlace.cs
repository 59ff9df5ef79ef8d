using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Facts;

/// <summary>Where a customer is: where the order goes, or where it is collected.</summary>
internal static class CustomerPlace
{
    /// <summary>The place; null: nobody knows.</summary>
    internal static Destination? Of(Order order, Snapshot snapshot) => order.Destination ?? Counter(order, snapshot);

    /// <summary>The market in whose zone the order's days are meant; null: none.</summary>
    internal static Market? MarketOf(Order order, Destination? place, Snapshot snapshot) =>
        order.Market is { } named ? snapshot.MarketNamed(named) : place?.Country is { } country ? snapshot.MarketOf(country) : null;

    private static Destination? Counter(Order order, Snapshot snapshot)
    {
        foreach (var line in order.Lines)
        {
            if (line.PickupNode is { } id && snapshot.NodeOf(id) is >= 0 and var index)
            {
                var node = snapshot.Nodes[index];
                return new Destination(node.Country, node.Region, null, node.PostalCode, node.At, node.IsCentroid);
            }
        }

        return null;
    }
}

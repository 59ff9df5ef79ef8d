using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Routing.Tests.Worlds;

/// <summary>Other stock of a made-up network: of products nobody listed too, at nodes that are not there, and differently written.</summary>
internal static class AnyStock
{
    /// <summary>The network, of which some products are known from their stock alone.</summary>
    public static Network WithFewerProducts(Dice dice, Network network) => network with { Products = [.. network.Products.Where(p => !dice.OneIn(3))] };

    /// <summary>The network with other stock, reservations and use of capacity.</summary>
    public static Network Draw(Dice dice, Network network)
    {
        ImmutableArray<StockRow> stock = dice.OneIn(5) ? [] : [.. network.Stock.Where(_ => !dice.OneIn(3)).Select(r => r with { OnHand = dice.Roll(9), AsOf = dice.OneIn(3) ? AnyNetwork.AsOf : null }), .. Odd(dice, network)];
        return network with
        {
            Stock = stock,
            Reservations = [.. Enumerable.Range(0, dice.Roll(4)).Select(_ => AnyNetwork.Reservation(dice, network.Nodes, stock))],
            CapacityUse = [.. Enumerable.Range(0, dice.Roll(6)).Select(_ => Use(dice, network))],
        };
    }

    /// <summary>SKUs sort before, between and after those of the network.</summary>
    private static IEnumerable<StockRow> Odd(Dice dice, Network network) => dice.Some("ANVIL", "Lamp", "tshirt", "MUG", "ZITHER", "TSHIRT")
        .Select(sku => new StockRow { Node = dice.OneIn(4) ? "GONE" : dice.Pick(network.Nodes.AsSpan()).Id, Sku = sku, OnHand = dice.Roll(9) });

    private static CapacityUse Use(Dice dice, Network network) =>
        new(dice.OneIn(9) ? "GONE" : dice.Pick(network.Nodes.AsSpan()).Id, AnyNetwork.Day(20 + dice.Roll(6)), dice.Roll(12));
}

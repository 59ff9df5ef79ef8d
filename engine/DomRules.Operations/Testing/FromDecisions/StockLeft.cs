using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Stock as people tell it: what others hold of a row is one number in it.</summary>
internal static class StockLeft
{
    /// <summary>What is held of something that is no plain stock on hand stays listed; what an order holds itself is never in its way.</summary>
    internal static Network Of(Network network, string? order, DateTimeOffset at)
    {
        var held = network.Reservations.Where(one => one.Order != order && !(one.Expires <= at)).ToImmutableArray();
        return network with
        {
            Stock = [.. network.Stock.Select(row => row with { AsOf = null, Reserved = row.Reserved + held.Where(one => IsPlain(one) && one.Node == row.Node && one.Sku == row.Sku).Sum(one => one.Quantity) })],
            Reservations = [.. held.Where(one => !IsPlain(one))],
        };
    }

    private static bool IsPlain(Reservation held) => held.From == Reservation.OnHand && held.Under.IsEmpty;
}

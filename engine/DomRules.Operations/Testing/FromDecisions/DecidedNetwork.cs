using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>A network as a decision saw it: what moves is taken from its inputs.</summary>
internal static class DecidedNetwork
{
    /// <summary>Returns look at the network's own stock.</summary>
    internal static Network Of(Network network, DecisionInputs inputs) => inputs.Return is not null ? network : network with
    {
        Stock = [.. inputs.Slice.Stock.Select(row => row with { AsOf = row.AsOf ?? network.AsOf })],
        Reservations = inputs.Slice.Reservations,
        CapacityUse = inputs.Slice.Capacity,
        Disruptions = inputs.Disruptions ?? network.Disruptions,
        Slots = [.. network.Slots.Select(slot => Booked(slot, inputs.Slice))],
    };

    private static Slot Booked(Slot slot, StockSlice slice)
    {
        var taken = slice.Slots.Where(taken => taken.Node == slot.Node && taken.Slot == slot.Id).ToImmutableArray();
        var stays = slot.Booked.Where(booking => booking.Order is not { } order || !(slice.SlotsFreed.Contains(order, StringComparer.Ordinal) || taken.Any(one => one.Order == order)));
        return slot with { Booked = [.. stays, .. taken.Select(one => new SlotBooking(one.On, 1, one.Order))] };
    }
}

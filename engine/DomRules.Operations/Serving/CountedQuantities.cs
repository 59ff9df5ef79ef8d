using DomRules.Engine.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Quantities that stores can count: whole millionths, up to a bound.</summary>
internal static class CountedQuantities
{
    /// <summary>Why what is wanted cannot be counted, which is told before anything is decided for it; null: it can.</summary>
    internal static string? ProblemOf(LifeCommand command) => command switch
    {
        CountStock count => ProblemOf(count.Place, count.OnHand),
        AdjustStock adjust => ProblemOf(adjust.Place, adjust.Change),
        ExpectStock expect => ProblemOf(expect.Place, expect.Quantity),
        ReceiveStock receive => ProblemOf(receive.Place, receive.Quantity),
        _ => null,
    };

    /// <summary>Why what was decided cannot be counted; null: it can.</summary>
    internal static string? ProblemOf(LifeStep step)
    {
        foreach (var (place, quantity) in step.Events.SelectMany(Quantities))
        {
            var units = IsCountable(quantity) && step.State.AccountAt(place) is { } account ? account.OnHand : quantity;
            if (ProblemOf(place, units) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? ProblemOf(StockPlace place, decimal quantity) => IsCountable(quantity) ? null
        : FormattableString.Invariant($"{quantity} {place.Sku} at {place.Node} cannot be counted: a quantity has at most six decimals, and there are at most {Millionths.MostUnits} of anything. Send a smaller or a rounder one.");

    private static (StockPlace Place, decimal Quantity)[] Quantities(LifeEvent happened) => happened switch
    {
        StockMoved moved => [(moved.Place, moved.OnHand), (moved.Place, moved.SetAside)],
        ArrivalChanged changed => [(changed.Place, changed.Quantity)],
        ReservationMade made => [(made.Reservation.Key.Place, made.Reservation.Quantity)],
        ReservationEnded ended => [(ended.Key.Place, ended.Quantity)],
        ReservationMoved moved => [(moved.Key.Place, moved.Quantity)],
        _ => [],
    };

    private static bool IsCountable(decimal units) =>
        units is >= -Millionths.MostUnits and <= Millionths.MostUnits && decimal.Truncate(units * 1_000_000) == units * 1_000_000;
}

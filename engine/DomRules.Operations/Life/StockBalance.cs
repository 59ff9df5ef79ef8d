using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Operations.Life;

/// <summary>Where the units of a run came from and where they are: opening + received + returned + corrected − shipped = on hand + set aside.</summary>
/// <param name="Opening">Units at the beginning, on hand and set aside.</param>
/// <param name="Received">Units that came in.</param>
/// <param name="Returned">Units that came back from customers.</param>
/// <param name="Corrected">Units found by counting less those that were not there.</param>
/// <param name="Shipped">Units that left.</param>
/// <param name="OnHand">Units at the end, for sale.</param>
/// <param name="SetAside">Units at the end, there and not for sale.</param>
/// <param name="Astray">Places where what moved does not lead from the beginning to the end; empty unless DomRules has a defect.</param>
public sealed record StockBalance(decimal Opening, decimal Received, decimal Returned, decimal Corrected, decimal Shipped, decimal OnHand, decimal SetAside, ImmutableArray<StockPlace> Astray)
{
    /// <summary>Whether every unit is accounted for, at every place.</summary>
    public bool AddsUp => Astray.IsEmpty && Opening + Received + Returned + Corrected - Shipped == OnHand + SetAside;

    internal static StockBalance Of(LifeState start, LifeState end, LifeTally tally)
    {
        var (before, after) = (Accounts(start).ToList(), Accounts(end).ToList());
        return new StockBalance(
            before.Sum(a => a.OnHand + a.SetAside),
            tally.Units(StockMoveKind.Received),
            tally.Units(StockMoveKind.Returned),
            tally.Units(StockMoveKind.Corrected) + tally.Units(StockMoveKind.SetAside),
            -tally.Units(StockMoveKind.Shipped),
            after.Sum(a => a.OnHand),
            after.Sum(a => a.SetAside),
            [.. after.Select(a => a.Place).Concat(before.Select(a => a.Place)).Concat(tally.Places).Distinct().Order().Where(place => !Leads(start, end, place, tally))]);
    }

    private static bool Leads(LifeState start, LifeState end, StockPlace place, LifeTally tally)
    {
        var (before, after) = (start.AccountAt(place), end.AccountAt(place));
        var (onHand, setAside) = tally.MovedAt(place);
        return (before?.OnHand ?? 0) + onHand == (after?.OnHand ?? 0) && (before?.SetAside ?? 0) + setAside == (after?.SetAside ?? 0);
    }

    private static IEnumerable<StockAccount> Accounts(LifeState state) => state.Stock.Values.SelectMany(nodes => nodes.Values);
}

using DomRules.Model.Life;

namespace DomRules.Engine.Life;

/// <summary>A place where something got free.</summary>
/// <param name="Place">Where.</param>
/// <param name="Before">How it stood before; null: nothing was counted there.</param>
/// <param name="By">Orders and carts that it is not for: it got free because they lost it.</param>
internal sealed record FreedPlace(StockPlace Place, StockAccount? Before, IReadOnlySet<string> By)
{
    /// <summary>Whether more is free there than was, on hand or of an arrival, or less is outstanding.</summary>
    internal bool IsIn(LifeState state) => state.AccountAt(Place) is { } now
        && (now.FreeOnHand > Math.Max(0, Before?.FreeOnHand ?? 0)
            || now.Arrivals.Values.Any(arrival => Free(now, arrival) > Free(Before, Before?.Arrivals.GetValueOrDefault(arrival.On)))
            || now.Reserved(StockSource.Backorder) < (Before?.Reserved(StockSource.Backorder) ?? 0));

    private static decimal Free(StockAccount? account, ExpectedArrival? arrival) =>
        account is null || arrival is null ? 0 : arrival.Quantity - account.Reserved(StockSource.Incoming, arrival.On);
}

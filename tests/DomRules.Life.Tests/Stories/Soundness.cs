using DomRules.Engine.Life;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;

namespace DomRules.Life.Tests.Stories;

/// <summary>What holds after every command, whatever it was. Asked a hundred times a story, so it asks plainly.</summary>
internal static class Soundness
{
    private static readonly Comparer<StockReservation> ByKey = Comparer<StockReservation>.Create((one, other) => one.Key.CompareTo(other.Key));

    internal static void Check(LifeState start, LifeState before, LifeStep step, IEnumerable<LifeEvent> earlier)
    {
        var state = step.State;
        Equal(Text(LifeFold.Apply(before, step.Events)), Text(state), "the state is what its events add up to");
        foreach (var account in state.Stock.Values.SelectMany(accounts => accounts.Values))
        {
            Check(account);
        }

        foreach (var life in state.Orders.Values)
        {
            Check(state, life);
        }

        NobodyElseHolds(start, state);
        Indexes.Check(state);
        Balance(start, state, earlier.Concat(step.Events));
    }

    internal static string Text(LifeState state) => string.Join('\n',
        [
            .. state.Orders.Values.Select(Text).Order(StringComparer.Ordinal),
            .. state.Timers.Select(timer => timer.ToString()),
            .. state.Capacity.SelectMany(day => day.Value.Select(used => $"{day.Key:O} {used.Key} {used.Value}")),
            .. state.Held.Values.SelectMany(keys => keys).Order().Select(key => $"{key} {state.AccountAt(key.Place)!.Reservations[key].Quantity}"),
        ]);

    private static string Text(OrderLife life) => string.Join(" | ",
        [life.Order.Id, life.Status, life.Attempts, life.LastDecision, life.UpgradedTo, .. life.Cancelled, .. life.Substituted, .. life.Fulfilled, .. life.Returned, .. life.Holds, .. life.Timers, .. life.LeftOut,
            .. life.Shipments.Select(s => $"{s.Number} {s.State} {s.Node} {string.Join(",", s.Lines)}")]);

    /// <summary>0 ≤ reserved ≤ on hand, and nothing reserved is less than a unit's part.</summary>
    private static void Check(StockAccount account)
    {
        Hold(account.OnHand >= 0 && account.SetAside >= 0, () => $"{account.Place}: less than nothing is there");
        Hold(account.Reserved(StockSource.OnHand) - account.ReservedElsewhere <= account.OnHand, () => $"{account.Place}: more is held than there is");
        foreach (var arrival in account.Arrivals.Values)
        {
            Hold(account.Reserved(StockSource.Incoming, arrival.On) <= arrival.Quantity, () => $"{account.Place}: more is held of {arrival.On:O} than comes");
        }

        Hold(account.Reservations.Keys.All(key => key.Source == StockSource.Incoming ? account.Arrivals.ContainsKey(key.ArrivesOn!.Value) : key.ArrivesOn is null), () => $"{account.Place}: something is held of an arrival that is none");
        Hold(account.Reservations.All(r => r.Quantity > 0), () => $"{account.Place}: an empty reservation");
        Equal(Sums(account.Reservations), string.Join("; ", account.Reservations.Sums.Select(Text).Order(StringComparer.Ordinal)), $"{account.Place}: what is held adds up to");
        Equal(string.Join("; ", account.Reservations.Where(r => r.Key.Source != StockSource.OnHand)), string.Join("; ", account.Reservations.Awaiting), $"{account.Place}: who waits");
        foreach (var at in account.Reservations.Select(r => r.Expires).OfType<DateTimeOffset>())
        {
            Equal(string.Join("; ", account.Reservations.Where(r => r.Expires <= at).Order(ByKey)), string.Join("; ", account.Reservations.LapsedAt(at).Order(ByKey)), $"{account.Place}: what has lapsed by {at:O}");
        }
    }

    /// <summary>The slow way: each is looked at.</summary>
    private static string Sums(IEnumerable<StockReservation> reservations) => string.Join("; ", reservations
        .GroupBy(r => (r.Key.Source, r.Key.ArrivesOn, string.Join(',', r.Under)))
        .Select(same => Text(new ReservedUnits(same.Key.Source, same.Key.ArrivesOn, same.First().Under, same.Sum(r => r.Quantity)))).Order(StringComparer.Ordinal));

    private static string Text(ReservedUnits sum) => $"{sum.Source} {sum.ArrivesOn:O} {string.Join(',', sum.Under)} {sum.Quantity:0.####}";

    /// <summary>Ordered = cancelled + replaced + open + planned + fulfilled at once; what is to leave holds exactly what it needs.</summary>
    private static void Check(LifeState state, OrderLife life)
    {
        var id = life.Order.Id;
        foreach (var line in life.Order.Lines)
        {
            Equal(line.Quantity, life.Cancelled.GetValueOrDefault(line.Number) + life.Substituted.GetValueOrDefault(line.Number) + life.Open(line) + life.Planned(line.Number) + life.Fulfilled.GetValueOrDefault(line.Number), $"{id} line {line.Number}");
            Hold(life.Returned.GetValueOrDefault(line.Number) <= life.Shipped(line.Number), () => $"{id}: more came back than left");
        }

        Hold(life.Timers.All(timer => state.Timers.Contains(timer)), () => $"{id}: a timer that nobody rings");
        foreach (var shipment in life.Shipments)
        {
            var held = state.ReservationsOf(id).Where(r => r.Key.Shipment == shipment.Number).Sum(r => r.Quantity);
            var needs = shipment.IsPending ? shipment.Lines.Sum(l => l.Quantity * AnyCommand.PartsOf(l.Sku).Sum(part => part.Quantity)) : 0;
            Equal(needs, held, $"{id}/{shipment.Number} {shipment.State}");
        }
    }

    /// <summary>Orders, carts, and those that the network listed.</summary>
    private static void NobodyElseHolds(LifeState start, LifeState state)
    {
        var keys = state.Stock.Values.SelectMany(accounts => accounts.Values).SelectMany(account => account.Reservations.Keys).Order().ToList();
        Hold(state.Held.Values.SelectMany(held => held).Order().SequenceEqual(keys), () => "who holds what is not what is held");
        Hold(keys.TrueForAll(key => state.Orders.ContainsKey(key.Order) || start.Held.ContainsKey(key.Order)), () => "somebody unknown holds stock");
    }

    /// <summary>What there was, and all that came and went, is what there is.</summary>
    private static void Balance(LifeState start, LifeState state, IEnumerable<LifeEvent> all)
    {
        var there = start.Stock.Values.SelectMany(a => a.Values).ToDictionary(a => a.Place, a => a.OnHand + a.SetAside);
        foreach (var moved in all.OfType<StockMoved>())
        {
            there[moved.Place] = there.GetValueOrDefault(moved.Place) + moved.OnHand + moved.SetAside;
        }

        foreach (var account in state.Stock.Values.SelectMany(a => a.Values))
        {
            Equal(there.GetValueOrDefault(account.Place), account.OnHand + account.SetAside, account.Place.ToString());
        }
    }

    internal static void Equal<T>(T expected, T actual, string what) =>
        Hold(EqualityComparer<T>.Default.Equals(expected, actual), () => $"{what}\nexpected: {expected}\nbut was:  {actual}");

    internal static void Hold(bool condition, Func<string> what)
    {
        if (!condition)
        {
            throw new InvalidOperationException(what());
        }
    }
}

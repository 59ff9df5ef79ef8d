using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DomRules.Model.Life;

/// <summary>
/// What is set aside at one place, by key, with what it adds up to: a SKU that thousands wait for is asked for its sums with every order, for who holds it
/// hardly ever. Immutable; a change costs the same however much is held.
/// </summary>
public sealed class ReservationBook : IReadOnlyCollection<StockReservation>
{
    private static readonly ImmutableSortedDictionary<ReservationKey, StockReservation> Nobody = ImmutableSortedDictionary<ReservationKey, StockReservation>.Empty;

    private readonly ImmutableSortedDictionary<ReservationKey, StockReservation> _all;
    private readonly ImmutableSortedDictionary<ReservationKey, StockReservation> _awaiting;
    private readonly ImmutableSortedSet<(DateTimeOffset Expires, ReservationKey Key)> _lapsing;
    private readonly ImmutableSortedDictionary<string, ReservedUnits> _sums;

    private ReservationBook(
        ImmutableSortedDictionary<ReservationKey, StockReservation> all,
        ImmutableSortedDictionary<ReservationKey, StockReservation> awaiting,
        ImmutableSortedSet<(DateTimeOffset Expires, ReservationKey Key)> lapsing,
        ImmutableSortedDictionary<string, ReservedUnits> sums) => (_all, _awaiting, _lapsing, _sums) = (all, awaiting, lapsing, sums);

    /// <summary>Nobody holds anything.</summary>
    public static ReservationBook Empty { get; } = new(Nobody, Nobody, [], ImmutableSortedDictionary.Create<string, ReservedUnits>(StringComparer.Ordinal));

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    /// <summary>Whether nobody holds anything.</summary>
    public bool IsEmpty => _all.IsEmpty;

    /// <summary>Who holds what, in order.</summary>
    public IEnumerable<ReservationKey> Keys => _all.Keys;

    /// <summary>Those that hold something that is not there yet: of an arrival, or on backorder; by key.</summary>
    public IEnumerable<StockReservation> Awaiting => _awaiting.Values;

    /// <summary>What they add up to; few, however many hold something.</summary>
    public IEnumerable<ReservedUnits> Sums => _sums.Values;

    /// <summary>The reservation under a key, which must be there.</summary>
    public StockReservation this[ReservationKey key] => _all[key];

    /// <summary>A book of these, of which no two have the same key.</summary>
    public static ReservationBook Of(IEnumerable<StockReservation> reservations) => reservations.Aggregate(Empty, (book, held) => book.With(held));

    /// <summary>Whether something is held under a key.</summary>
    public bool ContainsKey(ReservationKey key) => _all.ContainsKey(key);

    /// <summary>The reservation under a key; null: there is none.</summary>
    public StockReservation? At(ReservationKey key) => _all.GetValueOrDefault(key);

    /// <summary>The reservation under a key, if there is one.</summary>
    public bool TryGetValue(ReservationKey key, [NotNullWhen(true)] out StockReservation? held) => _all.TryGetValue(key, out held);

    /// <summary>Units held of one counter.</summary>
    /// <param name="source">Which.</param>
    /// <param name="arrivesOn">Day of the arrival, for <see cref="StockSource.Incoming"/>; else null.</param>
    public decimal Units(StockSource source, DateOnly? arrivesOn)
    {
        decimal units = 0;
        foreach ((_, ReservedUnits sum) in _sums)
        {
            units += sum.Source == source && sum.ArrivesOn == arrivesOn ? sum.Quantity : 0;
        }

        return units;
    }

    /// <summary>Those that no longer count at a moment, though nobody has ended them yet.</summary>
    public IEnumerable<StockReservation> LapsedAt(DateTimeOffset at) => _lapsing.TakeWhile(one => one.Expires <= at).Select(one => _all[one.Key]);

    /// <summary>The book with a reservation in place of that under its key.</summary>
    public ReservationBook With(StockReservation held)
    {
        ReservationBook others = Without(held.Key);
        return new ReservationBook(
            others._all.Add(held.Key, held),
            held.Key.Source == StockSource.OnHand ? others._awaiting : others._awaiting.Add(held.Key, held),
            held.Expires is { } expires ? others._lapsing.Add((expires, held.Key)) : others._lapsing,
            Added(others._sums, held, held.Quantity));
    }

    /// <summary>The book without what is held under a key; itself, if nothing is.</summary>
    public ReservationBook Without(ReservationKey key) => !_all.TryGetValue(key, out StockReservation? held) ? this : new ReservationBook(
        _all.Remove(key),
        _awaiting.Remove(key),
        held.Expires is { } expires ? _lapsing.Remove((expires, key)) : _lapsing,
        Added(_sums, held, -held.Quantity));

    /// <summary>By key.</summary>
    public IEnumerator<StockReservation> GetEnumerator() => _all.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ImmutableSortedDictionary<string, ReservedUnits> Added(ImmutableSortedDictionary<string, ReservedUnits> sums, StockReservation held, decimal quantity)
    {
        string group = ReservedUnits.Group(held);
        decimal sum = (sums.TryGetValue(group, out ReservedUnits? before) ? before.Quantity : 0) + quantity;
        return sum == 0 ? sums.Remove(group) : sums.SetItem(group, new ReservedUnits(held.Key.Source, held.Key.ArrivesOn, held.Under, sum));
    }
}

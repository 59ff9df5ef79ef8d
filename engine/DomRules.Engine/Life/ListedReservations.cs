using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Reservations in the form in which a network lists them.</summary>
internal static class ListedReservations
{
    internal static StockSource SourceOf(Reservation listed) => listed.From switch
    {
        "incoming" => StockSource.Incoming,
        "backorder" => StockSource.Backorder,
        _ => StockSource.OnHand,
    };

    /// <summary>What is held at some places, as an order that is decided has to see it: one by one what it holds itself, in one sum what all others hold.</summary>
    /// <param name="accounts">The places.</param>
    /// <param name="decided">Its id.</param>
    /// <param name="own">What it holds.</param>
    /// <param name="at">When; what lapsed by then counts no more.</param>
    internal static IEnumerable<Reservation> Of(IEnumerable<StockAccount> accounts, string decided, IReadOnlyCollection<ReservationKey> own, DateTimeOffset at)
    {
        foreach (var account in accounts)
        {
            StockReservation[] mine = [.. own.Where(key => key.Place == account.Place).Select(key => account.Reservations[key])];
            foreach (var reservation in mine.Select(held => Of(held, decided)).Concat(OfOthers(account, decided, mine, at)))
            {
                yield return reservation;
            }
        }
    }

    private static IEnumerable<Reservation> OfOthers(StockAccount account, string decided, StockReservation[] mine, DateTimeOffset at)
    {
        var others = account.Reservations.LapsedAt(at).Concat(mine.Where(held => !(held.Expires <= at))).Aggregate(account.Reservations, (book, held) => book.Without(held.Key));
        return others.Sums.Select(sum => new Reservation(AllOthers(decided), account.Place.Node, account.Place.Sku, sum.Quantity, "order", null)
        {
            From = Word(sum.Source),
            ArrivesOn = sum.ArrivesOn,
            Under = sum.Under,
        });
    }

    /// <summary>A name that the order that is decided does not have.</summary>
    private static string AllOthers(string decided) => decided == "*" ? "**" : "*";

    /// <summary>What a reservation is to the order that holds it, while that is decided: its own hold does not stand in its way, what its own shipments hold does.</summary>
    private static Reservation Of(StockReservation held, string decided) => new(Holder(held.Key, decided), held.Key.Place.Node, held.Key.Place.Sku, held.Quantity, held.Stage, held.Expires)
    {
        From = Word(held.Key.Source),
        ArrivesOn = held.Key.ArrivesOn,
        Under = held.Under,
    };

    private static string Word(StockSource source) => source switch
    {
        StockSource.Incoming => "incoming",
        StockSource.Backorder => "backorder",
        _ => "on_hand",
    };

    private static string Holder(ReservationKey key, string decided) =>
        key.Order == decided && key.Shipment > 0 ? PlainText.Of($"{key.Order}/{key.Shipment}") : key.Order;
}

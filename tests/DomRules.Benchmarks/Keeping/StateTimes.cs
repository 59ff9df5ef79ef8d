using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Keeping;

/// <summary>How long a state takes to be written down and read again: what a start costs.</summary>
internal static class StateTimes
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    internal static void Print(string[] sizes)
    {
        Measure(1_000);
        foreach (var size in sizes.DefaultIfEmpty("100000")) Console.WriteLine(Measure(int.Parse(size, CultureInfo.InvariantCulture)));
    }

    private static string Measure(int orders)
    {
        var state = LifeIndexes.Of(State(orders));
        using var stream = new MemoryStream();
        var watch = Stopwatch.StartNew();
        LifeStateJson.Write(stream, state);
        var written = watch.Elapsed;
        watch.Restart();
        var read = LifeStateJson.Read(stream.GetBuffer().AsSpan(0, (int)stream.Length), "state").Value;
        return string.Create(CultureInfo.InvariantCulture, $"{read!.Orders.Count:N0} orders, {stream.Length / 1e6:N0} MB: written in {written.TotalSeconds:N2} s, read in {watch.Elapsed.TotalSeconds:N2} s");
    }

    /// <summary>Two lines and one shipment an order, held at one of twenty nodes.</summary>
    private static LifeState State(int orders)
    {
        var lives = Enumerable.Range(1, orders).Select(Life).ToList();
        return new LifeState
        {
            At = At,
            Orders = lives.ToImmutableDictionary(life => life.Order.Id, StringComparer.Ordinal),
            Stock = lives.SelectMany(life => life.Shipments.SelectMany(s => s.Lines.Select(l => Held(life.Order.Id, s.Node, l)))).GroupBy(held => held.Key.Place.Sku, StringComparer.Ordinal)
                .ToImmutableDictionary(of => of.Key, of => of.GroupBy(held => held.Key.Place.Node).ToImmutableSortedDictionary(at => at.Key, at => Account([.. at]), StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static OrderLife Life(int number) => new()
    {
        Order = new Order
        {
            Id = $"{number:D7}",
            Market = "EU",
            Currency = "EUR",
            Destination = new Destination("DE", "BE", null, "10437", Place.FromDegrees(52.54m, 13.42m), true),
            Lines = [Line(1, number), Line(2, number + 17)],
        },
        PlacedAt = At,
        Attempts = 1,
        LastDecision = new string('a', 64),
        LastShipment = 1,
        Shipments =
        [
            new LifeShipment
            {
                Number = 1, Node = $"N{number % 20}", Service = "parcel", ShipBy = At.AddHours(5), DeliverOn = new DateOnly(2026, 11, 23), Cost = "6.20 EUR", DistanceMetres = 12_345,
                Decision = new string('a', 64), Since = At, State = ShipmentState.Reserved, Lines = [new LifeLine(1, Line(1, number).Sku, 1), new LifeLine(2, Line(2, number + 17).Sku, 1)],
            },
        ],
    };

    private static OrderLine Line(int place, int number) => new() { Number = place, Sku = $"SKU-{number % 10_000}", Quantity = 1, UnitPrice = new MoneyValue(19.90m, "EUR") };

    private static StockReservation Held(string order, string node, LifeLine line) =>
        new() { Key = new ReservationKey(order, 1, new StockPlace(node, line.Sku), StockSource.OnHand, null), Quantity = line.Quantity, State = ReservationState.Confirmed };

    private static StockAccount Account(ImmutableArray<StockReservation> held) =>
        new() { Place = held[0].Key.Place, OnHand = held.Length + 5, Reservations = ReservationBook.Of(held) };
}

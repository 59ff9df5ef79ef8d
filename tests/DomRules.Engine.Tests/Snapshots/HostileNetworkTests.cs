using System.Collections.Immutable;
using DomRules.Engine.Availability;
using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Distances;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Snapshots;

/// <summary>Networks made of the worst values that a reader could let through: nothing throws, hangs or sells what is not there.</summary>
public sealed class HostileNetworkTests(ITestOutputHelper output)
{
    private const int Seed = 20261123;
    private static readonly string[] Ids = ["A", "B", "a", "", "Ä", "A\n", "*"];
    private static readonly decimal[] Numbers = [0, 1, -1, 0.00001m, 2.5m, 1_000, 1e11m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m];
    private static readonly int[] Counts = [0, 1, -1, 3, 400, int.MaxValue, int.MinValue];
    private static readonly string[] Currencies = ["EUR", "USD", "JPY", "", "XXX"];

    [Fact]
    public void EveryQuestion_OfAHostileNetwork_HasAnAnswer()
    {
        int cases = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? 50_000 : 1_500;
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < cases; i++)
        {
            Network network = Any(random);
            DateTimeOffset at = Instant(random);
            Record.Exception(() => AskEverything(network, at, random))?.ToString().ShouldBeNull($"case {i}");
        }
    }

    private static void AskEverything(Network network, DateTimeOffset at, Random random)
    {
        var snapshot = Snapshot.Of(network);
        snapshot.Hash.Length.ShouldBe(71);
        var timetable = new Timetable(snapshot);
        Moment moment = timetable.At(at);
        var ledger = new StockLedger(snapshot);
        var capacity = new CapacityLedger(snapshot, timetable);
        var book = new ServiceBook(snapshot, timetable, ServiceLevels.BuiltIn, Any(Currencies, random));
        Destination destination = new(Any(Ids, random), Any(Ids, random), null, "1", new Place(1, 1));
        NodeDistances metres = new DistanceTable(snapshot).To(destination);
        Packing packing = Packer.Pack([new(1, QuantityScale.One * 3, Any(Numbers, random), UnitLitres: Any(Numbers, random)), new(2, 5, null)], new(Any(Numbers, random), Any(Numbers, random), Any(Numbers, random)));
        for (int node = 0; node < snapshot.Nodes.Length; node++)
        {
            Sell(snapshot, ledger, node, at, moment, random);
            _ = (timetable.IsOpen(node, moment), timetable.CutoffOf(node, "standard", moment), timetable.ReadyAfter(node, Date(random)));
            _ = (capacity.Load(node, moment.Today.Span[node]), capacity.Left(node, moment.Today.Span[node]));
            var way = new ShipmentWay { Node = node, Metres = metres[node], Lanes = book.To(destination), Terms = timetable.TermsOf(destination), Capacity = capacity, Moment = moment };
            var offers = new ServiceOffer[book.Count];
            var wish = new ShipmentWish { Level = "standard", ReadyOn = Any(Counts, random), HandlingWorkingDays = Any(Counts, random), NotBefore = Any(Counts, random), PromisedBy = Date(random), Need = new(1, Any(Counts, random)) };
            _ = book.TryOffer(way, wish, packing.Weights, offers);
            foreach (ServiceOffer offer in offers.Where(offer => offer.Dates is { Ships: true, ShipBy: > 0 }))
            {
                _ = timetable.ShipByInstant(node, offer.Service, DateOnly.FromDayNumber(offer.Dates.ShipBy));
            }

            book.LeastCarriage(node, way.Lanes).ShouldBeGreaterThanOrEqualTo(0);
            book.LeastCarriage(node, way.Lanes, way.Metres, Any(Numbers, random), wish).ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    private static void Sell(Snapshot snapshot, StockLedger ledger, int node, DateTimeOffset at, Moment moment, Random random)
    {
        var view = new StockView(snapshot, ledger, "1", at, moment.Today);
        var terms = new StockTerms { KeepBack = QuantityScale.Ceiling(Any(Numbers, random)), KeepBackShare = StockShare.KeptBack(Any(Numbers, random)), CountsIncoming = true, IncomingWithinDays = Any(Counts, random), Shares = [new("r", StockShare.Held(Any(Numbers, random)))] };
        for (int sku = 0; sku < snapshot.Products.Count; sku++)
        {
            PairStock pair = view.At(sku, node, terms);
            pair.OnHand.ShouldBeInRange(0, QuantityScale.Unbounded);
            pair.Incoming.ShouldBeInRange(0, QuantityScale.Unbounded);
            _ = (view.Explain(sku, node, terms), view.NextArrival(sku, node));
            _ = BackorderOffer.Of(snapshot, view, sku, node, moment.Today.Span[node], new(QuantityScale.Unbounded, Any(Counts, random)));
            foreach (RowDraw row in view.Draw(sku, node, pair.Available, terms).Rows)
            {
                ledger.TryTake("1", row.Row, row.OnHand, row.Incoming, moment.Today.Span[node], at).ShouldBeTrue();
            }
        }
    }

    private static Network Any(Random random) => new()
    {
        AsOf = Instant(random),
        Nodes = Some(random, 4, () => new Node
        {
            Id = Any(Ids, random),
            Name = Any(Ids, random),
            Rank = Any(Counts, random),
            Site = random.Next(2) == 0 ? null : Any(Ids, random),
            Country = Any(Ids, random),
            Region = random.Next(2) == 0 ? null : Any(Ids, random),
            At = random.Next(3) == 0 ? null : new Place(Any(Counts, random) % 900_000_001, Any(Counts, random) % 1_800_000_001),
            TimeZone = new[] { "UTC", "Pacific/Kiritimati", "Etc/GMT+12", "nowhere" }[random.Next(4)],
            Calendar = random.Next(2) == 0 ? null : Any(Ids, random),
            Cutoffs = Some(random, 2, () => new Cutoff(Any(Ids, random), Week(random), new TimeOnly(random.Next(24), random.Next(60)))),
            OpeningHours = Some(random, 2, () => new OpeningHours(Week(random), new(random.Next(24), 0), new(random.Next(24), 0))),
            HandlingWorkingDays = Any(Counts, random),
            Capacity = random.Next(2) == 0 ? null : new(new[] { "orders", "lines", "units", "?" }[random.Next(4)], Any(Numbers, random), Any(Numbers, random), random.Next(2) == 0),
            Blackouts = Some(random, 3, () => Date(random)),
        }),
        Stock = Some(random, 6, () => new StockRow
        {
            Node = Any(Ids, random),
            Sku = Any(Ids, random),
            OnHand = Any(Numbers, random),
            Reserved = Any(Numbers, random),
            Safety = Any(Numbers, random),
            Sellable = random.Next(4) > 0,
            Incoming = Some(random, 3, () => new Arrival(Any(Numbers, random), Date(random), Any(Numbers, random))),
        }),
        Products = Some(random, 4, () => new Product
        {
            Sku = Any(Ids, random),
            Tracked = random.Next(3) > 0,
            QuantityStep = Any(Numbers, random),
            Kit = Some(random, 3, () => new KitComponent(Any(Ids, random), Any(Numbers, random))),
        }),
        Carriers = Some(random, 2, () => new Carrier(Any(Ids, random), Some(random, 2, () => new CarrierService
        {
            Id = Any(Ids, random),
            Level = new[] { "standard", "express", "" }[random.Next(3)],
            Calendar = random.Next(2) == 0 ? null : Any(Ids, random),
            PickupDays = Week(random),
            Zones = Some(random, 3, () => new TransitZone(Area(random), Area(random), random.Next(2) == 0 ? null : Any(Counts, random), random.Next(2) == 0 ? null : Any(Counts, random), random.Next(2) == 0 ? null : Any(Counts, random))),
            Rates = Some(random, 3, () => new ParcelRate(Area(random), Area(random), random.Next(2) == 0 ? null : Any(Numbers, random), random.Next(2) == 0 ? null : Any(Counts, random), Money(random), random.Next(2) == 0 ? null : Money(random))),
            HolidayDeadlines = Some(random, 2, () => new HolidayDeadline(Date(random), Date(random))),
            Blackouts = Some(random, 2, () => Date(random)),
        }))),
        Calendars = Some(random, 2, () => new WorkCalendar(Any(Ids, random), Week(random), Some(random, 3, () => Date(random)))),
        ExchangeRates = random.Next(3) == 0 ? null : new("EUR", ImmutableSortedDictionary<string, decimal>.Empty.Add("USD", Any(Numbers, random)).Add("JPY", 160)),
        Reservations = Some(random, 3, () => new Reservation(Any(Ids, random), Any(Ids, random), Any(Ids, random), Any(Numbers, random), "cart", random.Next(2) == 0 ? null : Instant(random))),
        Disruptions = Some(random, 2, () => new Disruption(random.Next(2) == 0 ? null : Any(Ids, random), random.Next(2) == 0 ? null : Any(Ids, random), random.Next(2) == 0 ? null : Area(random), Date(random), random.Next(2) == 0 ? null : Date(random), Any(Counts, random), random.Next(2) == 0)),
        Distances = Some(random, 2, () => new KnownDistance(Any(Ids, random), Any(Ids, random), "1", random.NextInt64(long.MinValue, long.MaxValue))),
        Blackouts = Some(random, 2, () => new RegionBlackout(Area(random), Some(random, 2, () => Date(random)))),
    };

    private static Area Area(Random random) => new(random.Next(2) == 0 ? null : Any(Ids, random), random.Next(2) == 0 ? null : Any(Ids, random));

    private static MoneyValue Money(Random random) => new(Any(Numbers, random), Any(Currencies, random));

    private static ImmutableArray<DayOfWeek> Week(Random random) => [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Next(2) == 0)];

    private static DateOnly Date(Random random) => random.Next(6) switch
    {
        0 => DateOnly.MinValue,
        1 => DateOnly.MaxValue,
        _ => new DateOnly(2026, 11, 1).AddDays(random.Next(60)),
    };

    private static DateTimeOffset Instant(Random random) => random.Next(6) switch
    {
        0 => DateTimeOffset.MinValue,
        1 => DateTimeOffset.MaxValue,
        _ => new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(60 * 24 * 60)),
    };

    private static T Any<T>(T[] from, Random random) => from[random.Next(from.Length)];

    private static ImmutableArray<T> Some<T>(Random random, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}

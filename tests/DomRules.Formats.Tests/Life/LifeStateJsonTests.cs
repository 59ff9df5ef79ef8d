using System.Collections.Immutable;
using System.Text;
using DomRules.Formats.Life;
using DomRules.Formats.Tests.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Formats.Tests.Life;

public sealed class LifeStateJsonTests
{
    private static readonly LifeState State = new()
    {
        At = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Stock = Accounts([("A", "B", 2), ("A", "C", 3), ("D", "B", 1)]),
        Orders = ImmutableDictionary<string, OrderLife>.Empty.Add("2", Life("2")).Add("1", Life("1")),
    };

    [Fact]
    public void Hash_OrdersAndStockPutInAnyOrder_IsTheSame()
    {
        var other = State with
        {
            Stock = Accounts([("D", "B", 1.0m), ("A", "C", 3.00m), ("A", "B", 2)]),
            Orders = ImmutableDictionary<string, OrderLife>.Empty.Add("1", Life("1")).Add("2", Life("2")),
        };
        LifeStateJson.Hash(other).ShouldBe(LifeStateJson.Hash(State));
        Text(other).ShouldBe(Text(State));
    }

    [Fact]
    public void Hash_OneUnitElsewhere_IsAnother() => LifeStateJson.Hash(State with { Stock = Accounts([("A", "B", 3), ("A", "C", 2), ("D", "B", 1)]) }).ShouldNotBe(LifeStateJson.Hash(State));

    [Fact]
    public void Write_State_IsJsonWithSortedKeysAndOneStatusAnOrder()
    {
        var written = System.Text.Json.JsonDocument.Parse(Text(State)).RootElement;
        written.EnumerateObject().Select(p => p.Name).ShouldBe(["at", "capacity", "disruptions", "format", "orders", "stock", "suspended", "timers"]);
        written.GetProperty("orders").EnumerateArray().Select(o => o.GetProperty("order").GetProperty("id").GetString()).ShouldBe(["1", "2"]);
        written.GetProperty("orders")[0].GetProperty("status").GetString().ShouldBe("unroutable");
    }

    [Fact]
    public void Write_OrderLife_NamesEveryPartOfIt()
    {
        var life = (OrderLife)FilledRecord.Of(typeof(OrderLife), fillOptional: true, Own);
        var bare = Text(State with { Orders = ImmutableDictionary<string, OrderLife>.Empty.Add("1", life) });
        foreach (var property in typeof(OrderLife).GetProperties().Where(p => p.CanWrite && p.Name != nameof(OrderLife.Order)))
        {
            var other = (OrderLife)FilledRecord.Of(typeof(OrderLife), fillOptional: true, Own);
            property.SetValue(other, Changed(property.GetValue(life)!));
            Text(State with { Orders = ImmutableDictionary<string, OrderLife>.Empty.Add("1", other) }).ShouldNotBe(bare, property.Name);
        }
    }

    [Fact]
    public void Read_StateWithEverything_ComesBackWhole()
    {
        var any = new AnyInput(new Random(7));
        for (var i = 0; i < 50; i++)
        {
            var order = any.Order();
            var state = LifeIndexes.Of(Everything(any, order, fillOptional: i % 2 == 0));
            var reading = LifeStateJson.Read(Encoding.UTF8.GetBytes(Text(state)), "state");
            reading.Problems.Where(p => p.IsError).Select(p => p.ToString()).ShouldBeEmpty();
            Spelled.Out(reading.Value).ShouldBe(Spelled.Out(state));
            Text(reading.Value!).ShouldBe(Text(state));
        }
    }

    /// <summary>A state of one order and one place, each property of its own value.</summary>
    private static LifeState Everything(AnyInput any, Order order, bool fillOptional)
    {
        var held = ((StockReservation)FilledRecord.Of(typeof(StockReservation), fillOptional, type => type == typeof(StockPlace) ? new StockPlace("N", "S") : null));
        var account = (StockAccount)FilledRecord.Of(typeof(StockAccount), fillOptional, type =>
            type == typeof(StockPlace) ? new StockPlace("N", "S")
            : type == typeof(ImmutableSortedDictionary<DateOnly, ExpectedArrival>) ? ImmutableSortedDictionary<DateOnly, ExpectedArrival>.Empty.Add(new DateOnly(2026, 12, 1), new ExpectedArrival(new DateOnly(2026, 12, 1), 5, 1))
            : type == typeof(ReservationBook) ? ReservationBook.Empty.With(held)
            : null);
        return new LifeState
        {
            At = State.At.AddTicks(7),
            Orders = ImmutableDictionary<string, OrderLife>.Empty.Add(order.Id, (OrderLife)FilledRecord.Of(typeof(OrderLife), fillOptional, type => type == typeof(Order) ? order : Own(type))),
            Stock = ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>>.Empty.Add("S", ImmutableSortedDictionary.Create<string, StockAccount>(StringComparer.Ordinal).Add("N", account)),
            Capacity = ImmutableSortedDictionary<DateOnly, ImmutableSortedDictionary<string, decimal>>.Empty.Add(new DateOnly(2026, 11, 20), ImmutableSortedDictionary<string, decimal>.Empty.Add("N", 2.5m)),
            Suspended = ImmutableSortedDictionary<string, NodeSuspension>.Empty.Add("N", new NodeSuspension(fillOptional ? State.At : null, "closed")),
            Disruptions = [new RunningDisruption((Model.Networks.Disruption)any.Own(typeof(Model.Networks.Disruption))!, fillOptional ? State.At.AddDays(2) : null)],
            Timers = [new LifeTimer(State.At, TimerKind.Expire, order.Id, ""), new LifeTimer(State.At, TimerKind.Recheck, order.Id, "r")],
        };
    }

    private static object Changed(object value) => value switch
    {
        bool yes => !yes,
        int number => number + 1,
        string text => text + "!",
        DateTimeOffset at => at.AddSeconds(1),
        ImmutableSortedSet<int> => ImmutableSortedSet.Create(7),
        ImmutableSortedSet<string> => ImmutableSortedSet.Create("other"),
        ImmutableSortedDictionary<int, decimal> => ImmutableSortedDictionary<int, decimal>.Empty.Add(9, 9),
        ImmutableArray<LifeShipment> => ImmutableArray<LifeShipment>.Empty,
        ImmutableArray<OrderReturn> => ImmutableArray<OrderReturn>.Empty,
        ImmutableArray<OpenHold> => ImmutableArray<OpenHold>.Empty,
        ImmutableArray<LeftOutNode> => ImmutableArray<LeftOutNode>.Empty,
        ImmutableArray<LifeTimer> => ImmutableArray<LifeTimer>.Empty,
        _ => throw new InvalidOperationException($"Say how a {value.GetType()} is changed."),
    };

    private static object? Own(Type type) =>
        type == typeof(Order) ? Life("1").Order
        : type == typeof(ReturnRequest) ? new ReturnRequest { Id = "R", OrderId = "1", AskedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), Items = [new ReturnItem { Line = 1, Quantity = 1 }] }
        : type == typeof(ImmutableSortedSet<int>) ? ImmutableSortedSet.Create(1)
        : type == typeof(ImmutableSortedSet<string>) ? ImmutableSortedSet.Create("rule")
        : type == typeof(ImmutableSortedDictionary<int, decimal>) ? ImmutableSortedDictionary<int, decimal>.Empty.Add(1, 1)
        : null;

    private static OrderLife Life(string id) => new()
    {
        Order = new Order { Id = id, Lines = [new OrderLine { Number = 1, Sku = "A", Quantity = 2 }] },
        PlacedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
    };

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>> Accounts((string Sku, string Node, decimal OnHand)[] rows) =>
        rows.GroupBy(row => row.Sku).ToImmutableDictionary(
            of => of.Key, of => of.ToImmutableSortedDictionary(row => row.Node, row => new StockAccount { Place = new StockPlace(row.Node, row.Sku), OnHand = row.OnHand }, StringComparer.Ordinal));

    private static string Text(LifeState state)
    {
        using var stream = new MemoryStream();
        LifeStateJson.Write(stream, state);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

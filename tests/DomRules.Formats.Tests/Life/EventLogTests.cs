using System.Collections.Immutable;
using System.Text;
using DomRules.Formats.Life;
using DomRules.Formats.Tests.Decisions;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Model.Values;

namespace DomRules.Formats.Tests.Life;

public sealed class EventLogTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, 500, TimeSpan.Zero);

    /// <summary>The example of the formats page: it names every property that an order has.</summary>
    private static readonly Order Order = OrderJsonTests.OfThePage()[0];

    /// <summary>All that a customer can ask for.</summary>
    private static readonly ReturnRequest Return = new()
    {
        Id = "R1",
        OrderId = "1001",
        AskedAt = At,
        From = Order.Destination,
        Cleared = ["expensive"],
        Items =
        [
            new ReturnItem
            {
                Line = 1, Sku = "A", Quantity = 1.5m, Condition = "damaged", Reason = "defect", Refund = new MoneyValue(5, "EUR"), UnitPrice = new MoneyValue(7, "EUR"),
                DeliveredOn = new DateOnly(2026, 11, 18), Origin = "BER", Exchange = new ExchangeWish("B", 2), Attributes = Order.Attributes,
            },
            new ReturnItem { Sku = "B", Quantity = 1 },
        ],
    };

    public static TheoryData<Type> Events => [.. AllEvents];

    private static IEnumerable<Type> AllEvents => typeof(LifeEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LifeEvent)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal);

    [Fact]
    public void Forms_AreOfEveryEvent() => EventForms.Types.ShouldBe(AllEvents, ignoreOrder: true);

    [Theory, MemberData(nameof(Events))]
    public void Read_EventWithEverything_ComesBackWhole(Type type) => ShouldComeBack((LifeEvent)FilledRecord.Of(type, fillOptional: true, Own));

    [Theory, MemberData(nameof(Events))]
    public void Read_EventWithNothingOptional_ComesBackWhole(Type type) => ShouldComeBack((LifeEvent)FilledRecord.Of(type, fillOptional: false, Own));

    [Fact]
    public void Write_Event_IsOneCanonicalLine() =>
        Text(new StockAwaited("1001", Waits: true)).ShouldBe("""{"at":"2026-11-20T09:00:00.5Z","event":"stock_awaited","order":"1001","waits":true}""");

    [Fact]
    public void Write_Decimal_IsTheSameTextHoweverItIsScaled() => Text(new UnitsReturned("1", 1, 2.00m)).ShouldBe(Text(new UnitsReturned("1", 1, 2m)));

    [Fact]
    public void ReadKept_EventsBeyondTheLimitsOfInputs_ComeBackWhole()
    {
        var big = Order with
        {
            Tags = [.. Enumerable.Range(0, InputLimits.ListItems + 1).Select(n => $"t{n:D5}")],
            Channel = new string('c', InputLimits.TextBytes + 1),
            Lines = [.. Enumerable.Range(1, InputLimits.OrderLines + 1).Select(n => Order.Lines[0] with { Number = n })],
        };
        using var log = new MemoryStream();
        EventLog.Write(log, [new LoggedEvent(At, new OrderPlaced(big, At, false, [])), new LoggedEvent(At, new StockAwaited("1001", Waits: true))]);
        var bytes = log.ToArray();
        EventLog.Read(new MemoryStream(bytes), "log.ndjson", ReadingOptions.Default).First().Event.ShouldBeNull();
        var readings = EventLog.ReadKept(bytes, "commit 7").ToList();
        readings.SelectMany(reading => reading.Problems.Select(problem => problem.ToString())).ShouldBeEmpty();
        using var again = new MemoryStream();
        EventLog.Write(again, readings.Select(reading => reading.Event!));
        again.ToArray().AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public void ReadKept_LineThatIsNoEvent_SaysWhich() => EventLog.ReadKept("{\"event\":\"sold\"}"u8.ToArray(), "commit 7").Single().Problems.Single().ToString().ShouldStartWith("commit 7");

    private static void ShouldComeBack(LifeEvent happened)
    {
        var bytes = EventLog.Write(new LoggedEvent(At, happened));
        ShouldComeBack(happened, bytes, EventLog.Read(new MemoryStream(bytes), "log.ndjson", ReadingOptions.Default).Single());
        ShouldComeBack(happened, bytes, EventLog.ReadKept(bytes, "commit 7").Single());
    }

    private static void ShouldComeBack(LifeEvent happened, byte[] bytes, LoggedEventReading reading)
    {
        reading.Problems.Where(p => p.IsError).Select(p => p.ToString()).ShouldBeEmpty();
        var logged = reading.Event.ShouldNotBeNull();
        logged.At.ShouldBe(At);
        Spelled.Out(logged.Event).ShouldBe(Spelled.Out(happened));
        Encoding.UTF8.GetString(EventLog.Write(logged)).ShouldBe(Encoding.UTF8.GetString(bytes));
    }

    private static string Text(LifeEvent happened) => Encoding.UTF8.GetString(EventLog.Write(new LoggedEvent(At, happened)));

    /// <summary>What cannot be filled with anything at all.</summary>
    private static object? Own(Type type) =>
        type == typeof(Order) ? Order
        : type == typeof(OrderLine) ? OrderJsonTests.OfThePage().SelectMany(order => order.Lines).Single(line => line.StandsFor is not null) with { NoSubstitutes = true }
        : type == typeof(Disruption) ? new Disruption("air", "BER", new Area("DE", "BE"), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22), 2, false)
        : type == typeof(ReturnRequest) ? Return
        : type == typeof(ImmutableSortedSet<int>) ? ImmutableSortedSet.Create(1, 3)
        : null;
}

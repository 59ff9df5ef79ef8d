using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;

namespace DomRules.Engine.Tests.Calendars;

/// <summary>One node and one service, asked when a shipment leaves and arrives. Without more it is Berlin, Monday to Friday, one working day.</summary>
internal sealed record Depot
{
    public static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public WorkCalendar Calendar { get; init; } = new("de", [.. MondayToFriday], []);

    public Node Node { get; init; } = Sample.Node("BER") with { TimeZone = "Europe/Berlin", Calendar = "de" };

    public CarrierService Service { get; init; } = new() { Id = "parcelco_standard", Level = "standard", Calendar = "de" };

    public Transit Transit { get; init; } = new(1, AreWorkingDays: true);

    public Destination Destination { get; init; } = new("DE", "BE");

    public Disruption[] Disruptions { get; init; } = [];

    public RegionBlackout[] Blackouts { get; init; } = [];

    public CapacityUse[] Uses { get; init; } = [];

    public int ReadyOn { get; init; }

    public int Handling { get; init; }

    public int NotBefore { get; init; }

    public bool IgnoresCapacity { get; init; }

    public CapacityNeed Need { get; init; } = new(1, QuantityScale.One);

    public static Cutoff Cutoff(int hour, int minute = 0, string level = "*", params DayOfWeek[] days) =>
        new(level, days.Length == 0 ? [.. Enum.GetValues<DayOfWeek>()] : [.. days], new TimeOnly(hour, minute));

    public (Snapshot Snapshot, Timetable Timetable, CapacityLedger Capacity) Open()
    {
        var snapshot = Snapshot.Of(Sample.Network(Node) with
        {
            Calendars = [Calendar],
            Carriers = [new("parcelco", [Service])],
            Disruptions = [.. Disruptions],
            Blackouts = [.. Blackouts],
            CapacityUse = [.. Uses],
        });
        var timetable = new Timetable(snapshot);
        return (snapshot, timetable, new CapacityLedger(snapshot, timetable));
    }

    /// <summary>Ship-by and delivery as dates, or the obstacle's name.</summary>
    public string Ask(string utc, Action<CapacityLedger>? before = null)
    {
        (_, Timetable timetable, CapacityLedger capacity) = Open();
        before?.Invoke(capacity);
        ShippingDates dates = timetable.DatesOf(Question(), timetable.TermsOf(Destination), capacity, timetable.At(At(utc)));
        return dates.Ships
            ? FormattableString.Invariant($"{DayNumbers.Date(dates.ShipBy):yyyy-MM-dd} -> {DayNumbers.Date(dates.DeliverOn):yyyy-MM-dd}")
            : dates.Obstacle.Code();
    }

    public ShippingQuestion Question() => new()
    {
        Node = 0,
        Service = 0,
        Transit = Transit,
        ReadyOn = ReadyOn,
        HandlingWorkingDays = Handling,
        NotBefore = NotBefore,
        Need = Need,
        IgnoresCapacity = IgnoresCapacity,
    };

    public static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);

    public static int Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}

using DomRules.Engine.Calendars;
using DomRules.Engine.Parcels;
using DomRules.Engine.Snapshots;
using DomRules.Model.Orders;

namespace DomRules.Engine.Carriers;

/// <summary>What the carriers' services offer for shipments. Made once a snapshot and policy; safe to share between threads.</summary>
internal sealed class ServiceBook
{
    private const int MostDestinations = 4_096;

    private readonly Snapshot _snapshot;
    private readonly Timetable _timetable;
    private readonly ServiceLevels _levels;
    private readonly int[] _areaOf;
    private readonly (string Country, string? Region)[] _areas;
    private readonly BoundedMemo<(string Country, string? Region), DestinationLanes> _lanes = new(MostDestinations);
    private readonly Func<(string Country, string? Region), DestinationLanes> _draw;
    private volatile AskedLevel? _asked;
    private readonly LeastCarriage _least;
    private readonly Carriage _carriage;

    /// <summary>Reads the services of a snapshot.</summary>
    /// <param name="snapshot">Nodes and services.</param>
    /// <param name="timetable">Of the same snapshot.</param>
    /// <param name="levels">Which level is faster than which.</param>
    /// <param name="currency">The policy's: carriage is told in it.</param>
    public ServiceBook(Snapshot snapshot, Timetable timetable, ServiceLevels levels, string currency)
    {
        _snapshot = snapshot;
        _timetable = timetable;
        _levels = levels;
        _least = new LeastCarriage(snapshot, currency);
        _carriage = new Carriage(snapshot.Currencies, currency);
        var areas = snapshot.Nodes.Select(node => (node.Country, node.Region)).ToList();
        _areas = [.. areas.Distinct()];
        _areaOf = [.. areas.Select(area => Array.IndexOf(_areas, area))];
        _draw = place => new DestinationLanes(snapshot, _areaOf, _areas, place.Country, place.Region);
    }

    /// <summary>How many services there are; 0: routing knows no service, date or carriage.</summary>
    public int Count => _snapshot.Services.Length;

    /// <summary>All lanes to a destination.</summary>
    public DestinationLanes To(Destination destination) => _lanes.Get((destination.Country, destination.Region), _draw);

    /// <summary>What every service offers for a shipment, by service index.</summary>
    /// <param name="way">From where to where, and when.</param>
    /// <param name="wish">What the order asks.</param>
    /// <param name="parcels">Its parcels.</param>
    /// <param name="into">As long as there are services.</param>
    /// <returns>False when an amount has no exchange rate into the policy's currency, or does not fit: a fault of the order.</returns>
    public bool TryOffer(in ShipmentWay way, in ShipmentWish wish, ReadOnlySpan<ParcelWeight> parcels, Span<ServiceOffer> into)
    {
        for (int service = 0; service < into.Length; service++)
        {
            if (!TryOffer(way, wish, parcels, service, out into[service]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What one service offers; false as for all.</summary>
    public bool TryOffer(in ShipmentWay way, in ShipmentWish wish, ReadOnlySpan<ParcelWeight> parcels, int service, out ServiceOffer offer)
    {
        LevelFit fit = FitsOf(wish.Level)[service];
        bool isSlower = fit != LevelFit.Fits;
        if (isSlower && !(wish.AllowsSlower && fit == LevelFit.Slower))
        {
            offer = ServiceOffer.None(service, ShippingObstacle.Slower);
            return true;
        }

        ServiceLane lane = way.Lanes.Of(way.Node, service);
        if (lane.TransitFor(way.Metres) is not { } transit)
        {
            offer = ServiceOffer.None(service, ShippingObstacle.NoZone);
            return true;
        }

        if (!_carriage.TryPrice(lane, way.Metres, parcels, out decimal carriage, out string? currency, out bool isOverWeight))
        {
            offer = default;
            return false;
        }

        if (isOverWeight)
        {
            offer = ServiceOffer.None(service, ShippingObstacle.OverWeight);
            return true;
        }

        ShippingDates dates = _timetable.DatesOf(Question(way, wish, service, transit), way.Terms, way.Capacity, way.Moment);
        offer = new(service, dates, carriage, currency, DayNumbers.DaysLate(dates.DeliverOn, wish.PromisedBy));
        if (isSlower && offer is { Ships: true, IsOnTime: false })
        {
            offer = offer.Not(ShippingObstacle.Slower);
        }

        return true;
    }

    /// <summary>Whether any service of a fitting level goes from the node to the destination, whatever weight and day.</summary>
    public bool Goes(int node, int metres, DestinationLanes lanes, string level, bool allowsSlower)
    {
        LevelFit[] all = FitsOf(level);
        for (int service = 0; service < Count; service++)
        {
            bool fits = all[service] == LevelFit.Fits || (allowsSlower && all[service] == LevelFit.Slower);
            if (fits && lanes.Of(node, service) is { Goes: true } lane && lane.TransitFor(metres) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// At least this much costs every parcel from the node to the destination, in the policy's currency, with any service and
    /// weight: a bound that never exceeds the true carriage. 0 when no price is known.
    /// </summary>
    public decimal LeastCarriage(int node, DestinationLanes lanes) => _least.Of(node, lanes);

    /// <summary>The same, closer: with a service of a fitting level, over the distance, for parcels of at least that weight.</summary>
    /// <param name="node">Node index.</param>
    /// <param name="lanes">To the destination.</param>
    /// <param name="metres">-1: unknown.</param>
    /// <param name="atLeastGrams">No parcel is lighter: the lightest unit of the order, 0 when one's weight is unknown.</param>
    /// <param name="wish">Its level, and whether a slower one is allowed.</param>
    public decimal LeastCarriage(int node, DestinationLanes lanes, int metres, decimal atLeastGrams, in ShipmentWish wish)
    {
        LevelFit[] fits = FitsOf(wish.Level);
        bool allowsSlower = wish.AllowsSlower;
        return _least.Of(node, lanes, metres, atLeastGrams, service => fits[service] == LevelFit.Fits || (allowsSlower && fits[service] == LevelFit.Slower));
    }

    /// <summary>Most orders ask for the same level as the one before.</summary>
    private LevelFit[] FitsOf(string level)
    {
        AskedLevel? asked = _asked;
        if (asked is null || !string.Equals(asked.Level, level, StringComparison.Ordinal))
        {
            _asked = asked = Ask(level);
        }

        return asked.Fits;
    }

    private AskedLevel Ask(string level) => new(level, [.. _snapshot.Services.Select(carried => _levels.Fit(carried.Service.Level, level))]);

    private static ShippingQuestion Question(in ShipmentWay way, in ShipmentWish wish, int service, Transit transit) => new()
    {
        Node = way.Node,
        Service = service,
        Transit = transit,
        ReadyOn = wish.ReadyOn,
        HandlingWorkingDays = wish.HandlingWorkingDays,
        NotBefore = wish.NotBefore,
        Need = wish.Need,
        IgnoresCapacity = wish.IgnoresCapacity,
    };
}

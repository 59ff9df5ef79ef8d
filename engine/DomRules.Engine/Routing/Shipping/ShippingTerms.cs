using DomRules.Engine.Calendars;
using DomRules.Engine.Carriers;
using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Graph.Effects;
using DomRules.Model.Values;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>How shipments of the order travel: parcels, services, dates.</summary>
internal sealed class ShippingTerms(RoutingSession session)
{
    private readonly Dictionary<(int Line, int Node), ShippingObstacle> _obstacles = [];
    private readonly ParcelRules _parcels = new(session);
    private DestinationLanes? _lanes;
    private DestinationTerms? _terms;
    private bool _allowsSlower;
    private bool _ignoresCapacity;
    private ServiceOffer[] _offers = [];

    /// <summary>Whether services, dates and carriage are known at all.</summary>
    internal bool HasCarriers => session.World.Services.Count > 0 && _lanes is not null;

    internal ParcelRules Parcels => _parcels;

    /// <summary>How lines get to a counter.</summary>
    internal PickupTerms Pickup { get; } = new(session);

    /// <summary>Whether full days and slots count as having room.</summary>
    internal bool IgnoresCapacity => _ignoresCapacity || LiftsCapacity;

    /// <summary>Whether full nodes count as having room, to see whether there would be a plan.</summary>
    internal bool LiftsCapacity { get; set; }

    internal void Begin()
    {
        _obstacles.Clear();
        _lanes = session.World.Services.Count > 0 && session.Frame.Destination is { } destination ? session.World.Services.To(destination) : null;
        _terms = session.Frame.Destination is { } place ? session.World.Timetable.TermsOf(place) : null;
        _offers = _offers.Length == session.World.Services.Count ? _offers : new ServiceOffer[session.World.Services.Count];
        _allowsSlower = Any(session.Policy.AllowSlowerService);
        _ignoresCapacity = Any(session.Policy.IgnoreCapacity);
        _parcels.Begin();
        Pickup.Begin();
    }

    /// <summary>Why not even the smallest quantity of the line travels from the node; none: it does.</summary>
    internal ShippingObstacle Obstacle(int line, int node)
    {
        if (!_obstacles.TryGetValue((line, node), out var obstacle))
        {
            var best = Best([new Content(line, node, 1, 0)], out obstacle);
            obstacle = best is null ? obstacle : ShippingObstacle.None;
            _obstacles.Add((line, node), obstacle);
        }

        return obstacle;
    }

    /// <summary>The service by which a shipment travels; null with the reason when none does.</summary>
    internal ServiceOffer? Best(ReadOnlySpan<Content> contents, out ShippingObstacle obstacle)
    {
        obstacle = ShippingObstacle.NoZone;
        var node = contents[0].Node;
        var way = new ShipmentWay
        {
            Node = node,
            Metres = session.Frame.Metres[node],
            Lanes = _lanes!,
            Terms = _terms!,
            Capacity = session.Batch.Capacity,
            Moment = session.Moment,
        };
        if (!session.World.Services.TryOffer(way, Wish(contents), _parcels.Weights(contents), _offers))
        {
            session.Fault ??= new Model.Decisions.FaultRecord("missing_rate", $"A carrier's price cannot be told in {session.Frame.Currency}", null);
            return null;
        }

        ServiceOffer? best = null;
        foreach (var offer in _offers)
        {
            if (!offer.Ships || IsForbidden(offer, contents))
            {
                obstacle = offer.Ships ? ShippingObstacle.Forbidden : offer.Dates.Obstacle == ShippingObstacle.NoCapacity ? ShippingObstacle.NoCapacity : obstacle;
            }
            else if (best is null || ServiceRank.Compare(session, offer, best.Value) < 0)
            {
                best = offer;
            }
        }

        return best;
    }

    /// <summary>Carriage in the policy's currency; null when there is no rate.</summary>
    internal decimal? Carriage(in ServiceOffer offer) =>
        offer.Currency is null ? 0 : session.Snapshot.Currencies.Convert(new MoneyValue(offer.Carriage, offer.Currency), session.Frame.Currency)?.Amount;

    /// <summary>A bound from below for the carriage of anything from the node.</summary>
    internal decimal LeastCarriage(int node) => _lanes is null
        ? 0
        : session.World.Services.LeastCarriage(node, _lanes, session.Frame.Metres[node], _parcels.LightestGrams, new ShipmentWish { Level = session.Order.Service, AllowsSlower = _allowsSlower });

    /// <summary>What the facts <c>service.*</c> say of an offer.</summary>
    internal ServiceFigures Figures(in ServiceOffer offer)
    {
        var carried = session.Snapshot.Services[offer.Service];
        return new ServiceFigures(carried.Service.Id, carried.Carrier, carried.Service.Level, carried.Service.Mode,
            Carriage(offer) ?? 0, DateOnly.FromDayNumber(offer.Dates.DeliverOn), offer.IsOnTime);
    }

    /// <summary>What a shipment takes of its node's day.</summary>
    internal CapacityNeed Need(ReadOnlySpan<Content> contents)
    {
        long units = 0;
        foreach (var content in contents)
        {
            units += content.Steps * session.Lines[content.Line].Step;
        }

        return new CapacityNeed(contents.Length, units);
    }

    /// <summary>The day on which a shipment leaves, which its node's capacity counts; null: nobody knows.</summary>
    internal int? LeavesOn(ShipmentDraft shipment) =>
        Content.HasNoDay(shipment.Contents) ? null
        : shipment.Service is { } service ? service.Dates.ShipBy
        : HasCarriers || shipment.Pickup is not null ? null
        : LeavesOn(shipment.Contents);

    /// <summary>Without carriers: the node's first working day with room; null when it has none.</summary>
    internal int? LeavesOn(ReadOnlySpan<Content> contents)
    {
        var wish = Wish(contents);
        var question = new LeavingQuestion(contents[0].Node, wish.Level, wish.ReadyOn, wish.HandlingWorkingDays, wish.Need, wish.IgnoresCapacity);
        var day = session.World.Timetable.LeavesOn(question, session.Batch.Capacity, session.Moment);
        return day == DayNumbers.Never ? null : day;
    }

    private ShipmentWish Wish(ReadOnlySpan<Content> contents)
    {
        var handling = 0;
        var ready = 0;
        foreach (var content in contents)
        {
            var line = session.Lines[content.Line];
            handling = Math.Max(handling, session.Terms.Handling(content.Line, content.Node));
            ready = Math.Max(ready, Math.Max(content.ReadyOn == Content.Never ? 0 : content.ReadyOn, line.Line.ReleaseDate?.DayNumber ?? 0));
        }

        return new ShipmentWish
        {
            Level = session.Order.Service,
            AllowsSlower = _allowsSlower,
            PromisedBy = session.Order.PromisedBy,
            NotBefore = Math.Max(session.Order.NotBefore?.DayNumber ?? 0, session.Order.RequestedOn?.DayNumber ?? 0),
            ReadyOn = ready,
            HandlingWorkingDays = handling,
            Need = Need(contents),
            IgnoresCapacity = IgnoresCapacity,
        };
    }

    private bool IsForbidden(in ServiceOffer offer, ReadOnlySpan<Content> contents)
    {
        if (session.Policy.ServiceVetoes.IsEmpty)
        {
            return false;
        }

        using var frame = new ShipmentFrame(session, contents, Figures(offer));
        var forbidden = false;
        foreach (var rule in session.Policy.ServiceVetoes)
        {
            forbidden |= Forbids(rule);
        }

        return forbidden;
    }

    private bool Forbids(Rule rule)
    {
        if (!session.IsInForce(rule))
        {
            return false;
        }

        var holds = rule.When is null || session.Truth(rule.When, rule.Name);
        var vetoes = holds && rule.Effects.Any(e => e is ForbidEffect || (e is RequireEffect require && !session.Truth(require.Condition, rule.Name)));
        session.Trace(rule, vetoes, vetoes ? 1 : 0);
        return vetoes;
    }

    private bool Any<T>(System.Collections.Immutable.ImmutableArray<RuleEffect<T>> effects)
        where T : Effect
    {
        var any = false;
        foreach (var (rule, _) in effects)
        {
            any |= session.Holds(rule);
        }

        return any;
    }
}

using DomRules.Engine.Calendars;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Model.Facts;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>What a condition may look at: one order at one moment, and within it the line, node, service, shipment, plan or event in question. Refilled for each; not shared between threads.</summary>
internal sealed class RuleFrame
{
    private readonly OrderTotals _totals = new();
    private NodeDistances? _metres;

    internal RuleFrame(Snapshot snapshot, DistanceTable distances, LocalClock clock, string currency)
    {
        Snapshot = snapshot;
        Distances = distances;
        Clock = clock;
        Currency = currency;
    }

    /// <summary>Set before an order is begun; another one differs in its stock only.</summary>
    internal Snapshot Snapshot { get; set; }

    internal DistanceTable Distances { get; }

    internal LocalClock Clock { get; }

    /// <summary>The policy's currency, in which money facts are.</summary>
    internal string Currency { get; }

    internal Order Order { get; private set; } = null!;

    /// <summary>The market that the order names, known or not, or that of its destination; null: neither.</summary>
    internal string? MarketId => Order.Market ?? Market?.Id;

    /// <summary>Another number for each order that is begun: what was read under one is not that of the next.</summary>
    internal long Stamp { get; private set; }

    internal DateTimeOffset At { get; private set; }

    /// <summary>The order's market; null: none is known.</summary>
    internal Market? Market { get; private set; }

    /// <summary>Country that counts as destination: the order's, or the pickup node's.</summary>
    internal string? DestinationCountry { get; private set; }

    internal Destination? Destination { get; private set; }

    /// <summary>Metres from each node, by node index.</summary>
    internal NodeDistances Metres => _metres ??= Distances.To(Destination);

    /// <summary>How full nodes' days are before this order; null: as the network says.</summary>
    internal CapacityLedger? Capacity { get; set; }

    /// <summary>Index of the line in question; -1: none.</summary>
    internal int Line { get; set; } = -1;

    /// <summary>Index of the node in question; -1: none.</summary>
    internal int Node { get; set; } = -1;

    internal StockFigures Stock { get; set; }

    internal ServiceFigures? Service { get; set; }

    internal ShipmentFigures? Shipment { get; set; }

    internal PlanFigures? Plan { get; set; }

    internal EventFigures? Event { get; set; }

    internal ItemFigures? Item { get; set; }

    internal OrderTotals Totals => _totals;

    internal OrderLine CurrentLine => Order.Lines[Line];

    internal Node CurrentNode => Snapshot.Nodes[Node];

    /// <summary>Starts an order: clears what was in question before.</summary>
    internal void Begin(Order order, DateTimeOffset at)
    {
        Stamp++;
        Order = order;
        At = at;
        Line = -1;
        Node = -1;
        Service = null;
        Shipment = null;
        Plan = null;
        Event = null;
        Item = null;
        Destination = CustomerPlace.Of(order, Snapshot);
        DestinationCountry = Destination?.Country;
        _metres = null;
        Market = CustomerPlace.MarketOf(order, Destination, Snapshot);
        _totals.Begin(order, Snapshot, Currency);
    }

    /// <summary>From now on until the next order distances are to this place: goods that come back need not be where they were sent.</summary>
    internal void MeasureTo(Destination place) => _metres = Distances.To(place);

    /// <summary>Ends the order: what was read under its stamp holds no longer.</summary>
    internal void Forget() => Stamp++;

    /// <summary>The fact's value; money in the policy's currency.</summary>
    internal Value Read(FactDefinition fact) => FactReaders.Read(fact, this);
}

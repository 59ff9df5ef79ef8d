using DomRules.Engine.Calendars;

namespace DomRules.Engine.Carriers;

/// <summary>From where to where, and when: the same for all services.</summary>
internal readonly ref struct ShipmentWay
{
    /// <summary>Node index.</summary>
    public required int Node { get; init; }

    /// <summary>Metres to the destination; -1: unknown.</summary>
    public required int Metres { get; init; }

    public required DestinationLanes Lanes { get; init; }

    public required DestinationTerms Terms { get; init; }

    public required CapacityLedger Capacity { get; init; }

    public required Moment Moment { get; init; }
}

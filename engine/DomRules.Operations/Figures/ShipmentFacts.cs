namespace DomRules.Operations.Figures;

/// <summary>What figures need of a shipment.</summary>
internal sealed class ShipmentFacts
{
    internal required string Node { get; init; }

    internal required (decimal Amount, string Currency)? Cost { get; init; }

    internal required long? Metres { get; init; }

    /// <summary>Units left in it; none: it is broken.</summary>
    internal decimal Units { get; set; }

    internal DateTimeOffset? DeliveredAt { get; set; }
}

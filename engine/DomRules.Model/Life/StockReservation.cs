using System.Collections.Immutable;

namespace DomRules.Model.Life;

/// <summary>Stock set aside for an order or a cart.</summary>
public sealed record StockReservation
{
    /// <summary>What it is for.</summary>
    public required ReservationKey Key { get; init; }

    /// <summary>Units, more than 0.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Held or confirmed.</summary>
    public required ReservationState State { get; init; }

    /// <summary>When a held one lapses; null: it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>cart, order or preorder.</summary>
    public string Stage { get; init; } = "order";

    /// <summary>Share rules under which it counts, by name.</summary>
    public ImmutableArray<string> Under { get; init; } = [];
}

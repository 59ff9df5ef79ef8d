using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Stock held for an order.</summary>
/// <param name="Order">Whose; an order's own reservation never blocks it.</param>
/// <param name="Node">Where.</param>
/// <param name="Sku">Of what.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Stage">cart, order or preorder.</param>
/// <param name="Expires">From this moment on it no longer counts; null: never.</param>
/// <param name="From">on_hand, incoming or backorder: against which counter it counts.</param>
/// <param name="ArrivesOn">Day of the arrival from which it is; null unless incoming.</param>
/// <param name="Under">Names of share rules towards which it counts at that node.</param>
public sealed record Reservation(
    string Order, string Node, string Sku, decimal Quantity, string Stage = "order", DateTimeOffset? Expires = null,
    string From = Reservation.OnHand, DateOnly? ArrivesOn = null, ImmutableArray<string> Under = default)
{
    /// <summary>From what lies there.</summary>
    public const string OnHand = "on_hand";

    /// <summary>From a known arrival.</summary>
    public const string Incoming = "incoming";

    /// <summary>From nothing yet: it is outstanding.</summary>
    public const string Backorder = "backorder";

    /// <summary>Names of share rules towards which it counts at that node.</summary>
    public ImmutableArray<string> Under { get; init; } = Under.IsDefault ? [] : Under;
}

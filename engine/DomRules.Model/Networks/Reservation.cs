namespace DomRules.Model.Networks;

/// <summary>Stock held for an order.</summary>
/// <param name="Order">Whose; an order's own reservation never blocks it.</param>
/// <param name="Node">Where.</param>
/// <param name="Sku">Of what.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Stage">cart, order or preorder.</param>
/// <param name="Expires">From this moment on it no longer counts; null: never.</param>
public sealed record Reservation(string Order, string Node, string Sku, decimal Quantity, string Stage = "order", DateTimeOffset? Expires = null);

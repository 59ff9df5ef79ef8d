namespace DomRules.Model.Orders;

/// <summary>A node that is left out for an order because of what happened there before (built-in veto <c>requested_without</c>, with its own reason).</summary>
/// <param name="Node">Node id.</param>
/// <param name="Sku">SKU of the order's lines; null: all of them.</param>
/// <param name="Until">From this moment on it may be tried again; null: never for this order.</param>
/// <param name="Because">Why.</param>
public sealed record LeftOutNode(string Node, string? Sku, DateTimeOffset? Until, string Because)
{
    /// <summary>Whether it holds for a SKU at a moment.</summary>
    public bool Holds(string sku, DateTimeOffset at) => (Sku is null || Sku == sku) && (Until is not { } until || until > at);
}

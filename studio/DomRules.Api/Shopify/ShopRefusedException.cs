using DomRules.Api.Delivering;

namespace DomRules.Api.Shopify;

/// <summary>A shop did not answer a question.</summary>
internal sealed class ShopRefusedException(Delivered delivered) : Exception(delivered.Why)
{
    /// <summary>What that means for the message.</summary>
    internal Delivered Delivered { get; } = delivered;
}

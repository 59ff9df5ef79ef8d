using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Model.Orders;

namespace DomRules.Formats.Shopify;

/// <summary>Reads a customer: tags and the number of orders, nothing that names a person.</summary>
internal static class ShopifyCustomer
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        Tags, OrdersCount,
    }

    internal static Customer Read(ref JsonCursor json)
    {
        if (!json.IsObject("a customer")) return CustomerRecord.Unknown;
        var seen = new SeenProperties();
        var customer = CustomerRecord.Unknown;
        while (json.NextKnown(Names, ref seen, [], out var property))
        {
            customer = property == Property.Tags
                ? customer with { Tags = ShopifyTags.Of(json.Prose()) }
                : customer with { OrdersBefore = Math.Max(0, (json.Whole(0, int.MaxValue) ?? 0) - 1) };
        }
        return customer;
    }
}

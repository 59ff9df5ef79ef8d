using DomRules.Formats.Json;
using DomRules.Model.Orders;

namespace DomRules.Formats.Orders;

/// <summary>Reads what routing may know of a customer.</summary>
internal static class CustomerRecord
{
    private static readonly PropertyNames<CustomerProperty> Names = new(Spelling.Camel);

    internal static Customer Unknown { get; } = new();

    internal static Customer Read(ref JsonCursor json)
    {
        if (!json.IsObject("a customer")) return Unknown;
        var seen = new SeenProperties();
        var customer = Unknown;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            customer = property switch
            {
                CustomerProperty.Tags => customer with { Tags = json.Names("a tag") },
                CustomerProperty.Segment => customer with { Segment = json.Text() },
                CustomerProperty.OrdersBefore => customer with { OrdersBefore = json.Whole(0, int.MaxValue) ?? 0 },
                _ => customer with { Attributes = AttributeReader.Read(ref json, "customer") },
            };
        }
        return customer;
    }
}

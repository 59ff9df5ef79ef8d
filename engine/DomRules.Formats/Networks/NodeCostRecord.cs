using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads what shipping from a node costs.</summary>
internal static class NodeCostRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        PerShipment, PerLine, PerUnit,
    }

    internal static NodeCosts? Read(ref JsonCursor json)
    {
        if (!json.IsObject("costs")) return null;
        var seen = new SeenProperties();
        var costs = new NodeCosts();
        while (json.NextProperty(Names, ref seen, out var property))
        {
            var amount = json.Money(null);
            costs = property switch
            {
                Property.PerShipment => costs with { PerShipment = amount },
                Property.PerLine => costs with { PerLine = amount },
                _ => costs with { PerUnit = amount },
            };
        }
        return costs;
    }
}

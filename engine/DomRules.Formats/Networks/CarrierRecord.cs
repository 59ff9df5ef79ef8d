using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a carrier with its services.</summary>
internal static class CarrierRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Id, Services,
    }

    internal static Carrier? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a carrier")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null;
        ImmutableArray<CarrierService> services = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            if (property == Property.Id) id = json.Name("a carrier id");
            else services = Services(ref json);
        }
        seen.Require(ref json, start, Names, Property.Id, Property.Services);
        return id is null ? null : new(id, services);
    }

    private static ImmutableArray<CarrierService> Services(ref JsonCursor json)
    {
        if (!json.IsList("the carrier's services")) return [];
        var services = new List<CarrierService>();
        while (json.NextItem())
            if (ServiceRecord.Read(ref json) is { } service) services.Add(service);
        return [.. services];
    }
}

using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Text;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Formats.Networks;

/// <summary>Reads what parcels cost.</summary>
internal static class RateRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        From, To, UpTo, DistanceUpTo, Price, PerKg,
    }

    internal static ImmutableArray<ParcelRate> ReadAll(ref JsonCursor json)
    {
        if (!json.IsList("the service's rates")) return [];
        var rates = ImmutableArray.CreateBuilder<ParcelRate>();
        while (json.NextItem())
            if (Read(ref json) is { } rate) rates.Add(rate);
        return rates.DrainToImmutable();
    }

    private static ParcelRate? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a rate")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        Area? from = null, to = null;
        decimal? upTo = null;
        long? distance = null;
        MoneyValue? price = null, perKg = null;
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.From: from = json.Area(); break;
                case Property.To: to = json.Area(); break;
                case Property.UpTo: upTo = json.Measured(Measure.Weight); break;
                case Property.DistanceUpTo: distance = json.Metres(); break;
                case Property.Price: price = json.Money(null); break;
                case Property.PerKg: perKg = json.Money(null); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Price);
        return price is null ? null : new(from ?? AreaText.Everywhere, to ?? AreaText.Everywhere, upTo, distance, price, perKg);
    }
}

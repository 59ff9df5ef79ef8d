using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a market.</summary>
internal static class MarketRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        Id, Countries, Currency, TimeZone,
    }

    internal static Market? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a market")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null, currency = null, timeZone = null;
        ImmutableArray<string> countries = [];
        while (json.NextProperty(Names, ref seen, out var property))
        {
            switch (property)
            {
                case Property.Id: id = json.Name("a market id"); break;
                case Property.Countries: countries = Countries(ref json); break;
                case Property.Currency: currency = json.Currency(); break;
                case Property.TimeZone: timeZone = json.TimeZone(); break;
            }
        }
        seen.Require(ref json, start, Names, Property.Id, Property.Countries, Property.Currency, Property.TimeZone);
        return id is null || currency is null || timeZone is null ? null : new(id, countries, currency, timeZone);
    }

    private static ImmutableArray<string> Countries(ref JsonCursor json)
    {
        if (!json.IsList("the market's countries")) return [];
        var countries = new List<string>();
        while (json.NextItem())
            if (json.Country() is { } country && !countries.Contains(country) && countries.Count < 26 * 26) countries.Add(country);
        return [.. countries];
    }
}

using DomRules.Formats.Json;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Formats.Shopify;

/// <summary>Reads where a payload's goods go: country, province, postal code, place; no names, no streets.</summary>
internal static class ShopifyAddress
{
    /// <summary>Three degrees: farther than any two places of one postal code.</summary>
    private const int FarE7 = 30_000_000;

    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        CountryCode, Country, ProvinceCode, Province, City, Zip, Latitude, Longitude,
    }

    /// <summary>Null when there is none or it was reported.</summary>
    internal static Destination? Read(ref JsonCursor json)
    {
        if (!json.IsObject("an address")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? code = null, country = null, provinceCode = null, province = null, city = null, zip = null;
        decimal? latitude = null, longitude = null;
        var others = new List<string>();
        while (json.NextKnown(Names, ref seen, others, out var property))
        {
            switch (property)
            {
                case Property.CountryCode: code = json.Text(); break;
                case Property.Country: country = json.Text(); break;
                case Property.ProvinceCode: provinceCode = json.Text(); break;
                case Property.Province: province = json.Text(); break;
                case Property.City: city = json.Text(); break;
                case Property.Zip: zip = json.Text(); break;
                case Property.Latitude: latitude = json.Degrees(90); break;
                case Property.Longitude: longitude = json.Degrees(180); break;
            }
        }
        if (CountryOf(ref json, start, code, country) is not { } known) return null;
        var region = provinceCode ?? (province is null ? null : CountryNames.ProvinceOf(known, province) ?? province);
        var at = Coordinates.Pair(ref json, start, latitude, longitude, latitude is not null, longitude is not null);
        if (at is { } place && zip is not null) CheckPlace(ref json, start, place, json.Context.Options.Places?.Find(known, zip));
        return DestinationRecord.WithPlace(new(known, region, city, zip, at), json.Context.Options);
    }

    private static void CheckPlace(ref JsonCursor json, int start, Place given, Place? centre)
    {
        if (centre is not { } near) return;
        if (Math.Abs((long)given.LatitudeE7 - near.LatitudeE7) <= FarE7 && Math.Abs((long)given.LongitudeE7 - near.LongitudeE7) <= FarE7) return;
        json.Context.Problems.Add(
            ShopifyProblems.Elsewhere, start,
            $"the coordinates ({Shown.Number(given.Latitude)}, {Shown.Number(given.Longitude)}) are far from those of the postal code ({Shown.Number(near.Latitude)}, {Shown.Number(near.Longitude)})");
    }

    /// <summary>The code, or the code of the name; null when it was reported.</summary>
    internal static string? CountryOf(ref JsonCursor json, int start, string? code, string? name)
    {
        if ((code is { Length: 2 } ? code : name is { Length: 2 } ? name : name is null ? null : CountryNames.CodeOf(name)) is { } known) return known;
        var said = code ?? name;
        json.Context.Problems.Add(ShopifyProblems.UnknownCountry, start, said is null ? "the address has no country" : $"no country is called \"{Shown.Text(said)}\"");
        return null;
    }
}

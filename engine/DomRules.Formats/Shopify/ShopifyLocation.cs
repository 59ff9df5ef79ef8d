using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Shopify;

/// <summary>A location as a node. Shopify gives neither coordinates nor hours: the place is that of the postal code, where it is known.</summary>
internal sealed record ShopifyLocation(Node Node, DateTimeOffset? UpdatedAt)
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Snake);

    private enum Property
    {
        Id, Name, Active, Legacy, CountryCode, Country, ProvinceCode, Province, Zip, UpdatedAt,
        AdminGraphqlApiId, Address1, Address2, City, CountryName, CreatedAt, LocalizedCountryName, LocalizedProvinceName, Phone,
    }

    internal static ShopifyLocation? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a location")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        string? id = null, name = null, code = null, country = null, provinceCode = null, province = null, zip = null;
        bool active = true, legacy = false;
        DateTimeOffset? updatedAt = null;
        var others = new List<string>();
        while (json.NextKnown(Names, ref seen, others, out var property))
        {
            switch (property)
            {
                case Property.Id: id = ShopifyId.Read(ref json); break;
                case Property.Name: name = json.Text(); break;
                case Property.Active: active = json.YesNo() ?? true; break;
                case Property.Legacy: legacy = json.YesNo() ?? false; break;
                case Property.CountryCode: code = json.Text(); break;
                case Property.Country: country = json.Text(); break;
                case Property.ProvinceCode: provinceCode = json.Text(); break;
                case Property.Province: province = json.Text(); break;
                case Property.Zip: zip = json.Text(); break;
                case Property.UpdatedAt: updatedAt = json.Instant(); break;
                default: json.Skip(); break;
            }
        }
        if (others.Count > 0) json.Context.Problems.Add(ShopifyProblems.NotUnderstood, start, $"not understood: {Shown.Text(string.Join(", ", others))}");
        if (id is null) json.Context.Problems.Add(FileProblems.Missing, start, "`id` is missing");
        if (ShopifyAddress.CountryOf(ref json, start, code, country) is not { } known || id is null) return null;
        var region = provinceCode ?? (province is null ? null : CountryNames.ProvinceOf(known, province) ?? province);
        var centre = zip is null ? null : json.Context.Options.Places?.Find(known, zip);
        return new(
            new()
            {
                Id = id,
                Name = name ?? id,
                Kind = legacy ? "third_party" : "warehouse",
                Active = active,
                Country = known,
                Region = region,
                PostalCode = zip,
                At = centre,
                IsCentroid = centre is not null,
            },
            updatedAt);
    }
}

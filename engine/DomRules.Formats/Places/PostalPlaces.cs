using System.Collections.Immutable;
using DomRules.Model.Values;

namespace DomRules.Formats.Places;

/// <summary>Coordinates of postal codes; of a longer code the longest known beginning counts.</summary>
public sealed class PostalPlaces
{
    /// <summary>Who is to be named beside figures that rest on the built-in coordinates.</summary>
    public const string Attribution = "Postal code coordinates: GeoNames, CC BY 4.0";

    private const int ShortestPrefix = 2;
    private const int LongestCode = 16;
    private readonly ImmutableDictionary<string, Lazy<Dictionary<string, Place>>> byCountry;

    internal PostalPlaces(ImmutableDictionary<string, Lazy<Dictionary<string, Place>>> byCountry) => this.byCountry = byCountry;

    /// <summary>Centres of postal codes of US, DE, GB (outward codes), FR and CA, from GeoNames; each country is unpacked when first asked for.</summary>
    public static PostalPlaces BuiltIn { get; } = BuiltInPlaces.Create();

    /// <summary>Countries of which codes are known.</summary>
    public IEnumerable<string> Countries => byCountry.Keys.Order(StringComparer.Ordinal);

    /// <summary>These and others; for a country that both know, the others count.</summary>
    public PostalPlaces With(PostalPlaces others) => new(byCountry.SetItems(others.byCountry));

    /// <summary>The centre of the postal code's area; null when it is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="postalCode">As written by people: spaces, hyphens and case do not matter.</param>
    public Place? Find(string country, string postalCode)
    {
        if (!byCountry.TryGetValue(country, out var codes)) return null;
        Span<char> written = stackalloc char[LongestCode];
        var code = written[..PostalCode.Normalize(country, postalCode, written)];
        var lookup = codes.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = code.Length; length >= ShortestPrefix; length--)
            if (lookup.TryGetValue(code[..length], out var place)) return place;
        return null;
    }
}

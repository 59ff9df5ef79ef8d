using System.Collections.Frozen;
using DomRules.Model.Values;

namespace DomRules.Formats.Places;

/// <summary>Coordinates of postal codes; of a longer code the longest known beginning counts.</summary>
public sealed class PostalPlaces
{
    private const int ShortestPrefix = 2;
    private const int LongestCode = 16;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Place>> byCountry;

    internal PostalPlaces(IEnumerable<KeyValuePair<string, FrozenDictionary<string, Place>>> byCountry) =>
        this.byCountry = byCountry.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The centre of the postal code's area; null when it is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="postalCode">As written by people: spaces, hyphens and case do not matter.</param>
    public Place? Find(string country, string postalCode)
    {
        if (!byCountry.TryGetValue(country, out var codes)) return null;
        Span<char> written = stackalloc char[LongestCode];
        var code = written[..PostalCode.Normalize(country, postalCode, written)];
        var lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = code.Length; length >= ShortestPrefix; length--)
            if (lookup.TryGetValue(code[..length], out var place)) return place;
        return null;
    }
}

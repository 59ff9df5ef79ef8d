using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using DomRules.Formats.Text;
using DomRules.Model.Values;

namespace DomRules.Formats.Places;

/// <summary>The coordinates that come with the assembly.</summary>
internal static class BuiltInPlaces
{
    private static readonly string[] Countries = ["CA", "DE", "FR", "GB", "US"];

    internal static PostalPlaces Create() =>
        new(Countries.ToImmutableDictionary(c => c, c => new Lazy<Dictionary<string, Place>>(() => Unpack(c)), StringComparer.Ordinal));

    private static Dictionary<string, Place> Unpack(string country)
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream($"places.{country}.csv.gz")
            ?? throw new InvalidOperationException($"The coordinates of {country} are not in the assembly.");
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        text.ReadLine();
        while (text.ReadLine() is { } row)
        {
            var first = row.IndexOf(',', StringComparison.Ordinal);
            var second = row.IndexOf(',', first + 1);
            if (PlaceText.TryParse(row.AsSpan(first + 1, second - first - 1), row.AsSpan(second + 1)) is { } place) places[row[..first]] = place;
        }
        return places;
    }
}

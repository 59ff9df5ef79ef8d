using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Formats.Tables;
using DomRules.Formats.Text;
using DomRules.Model.Values;

namespace DomRules.Formats.Places;

/// <summary>Reads a library's own coordinates: <c>country,postal_code,latitude,longitude</c>. A postal code may be the beginning of longer ones.</summary>
public static class PlacesTable
{
    internal static TableShape Shape { get; } = new(["country", "postal_code", "latitude", "longitude"], []);

    /// <summary>Reads a file.</summary>
    public static Reading<PostalPlaces> ReadFile(string path) =>
        InputFile.TryRead(path, out var bytes, out var problem) ? Read(bytes, path) : new(null, [problem]);

    /// <summary>Reads the bytes of a table.</summary>
    public static Reading<PostalPlaces> Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var problems = new ProblemList(InputLimits.ProblemsPerNetwork);
        var places = Read(InputFile.WithoutMark(bytes), problems);
        return new(places, problems.TellTable(file));
    }

    /// <summary>Null when there are errors.</summary>
    internal static PostalPlaces? Read(ReadOnlyMemory<byte> bytes, ProblemList problems)
    {
        var places = new Dictionary<string, Dictionary<string, Place>>(StringComparer.Ordinal);
        TableReader.Read(bytes, Shape, problems, strict: false, row => Take(row, places));
        return problems.HasErrors ? null : new(places.ToImmutableDictionary(p => p.Key, p => new Lazy<Dictionary<string, Place>>(p.Value), StringComparer.Ordinal));
    }

    private static void Take(TableRow row, Dictionary<string, Dictionary<string, Place>> places)
    {
        if (row.Required("country") is not { } country || row.Required("postal_code") is not { } written) return;
        Span<char> code = stackalloc char[16];
        var length = PostalCode.Normalize(country, written, code);
        var place = PlaceText.TryParse(row["latitude"], row["longitude"]);
        if (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)) row.Report(ValueProblems.NotACountry, "country", $"\"{Shown.Text(country)}\" is not a country code");
        else if (place is null) row.Report(ValueProblems.OutOfRange, "latitude", $"\"{Shown.Text(row["latitude"] ?? "")}\", \"{Shown.Text(row["longitude"] ?? "")}\" are not degrees on earth");
        else
        {
            if (!places.TryGetValue(country, out var codes)) places[country] = codes = new(StringComparer.Ordinal);
            codes.TryAdd(new string(code[..length]), place.Value);
        }
    }
}

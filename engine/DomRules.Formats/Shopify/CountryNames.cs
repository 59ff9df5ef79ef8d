using System.Reflection;

namespace DomRules.Formats.Shopify;

/// <summary>Codes of countries and of the provinces of US and CA by their English names, for payloads that give no codes.</summary>
internal static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> Countries = new(() => Rows("countries").ToDictionary(r => r[1], r => r[0], StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<Dictionary<string, string>> Provinces = new(() => Rows("provinces").ToDictionary(r => $"{r[0]} {r[2]}", r => r[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>Null when no country is called so.</summary>
    internal static string? CodeOf(string name) => Countries.Value.GetValueOrDefault(name);

    /// <summary>Null when the country is another or has no such province.</summary>
    internal static string? ProvinceOf(string country, string name) => Provinces.Value.GetValueOrDefault($"{country} {name}");

    private static IEnumerable<string[]> Rows(string table)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"shopify.{table}.csv")
            ?? throw new InvalidOperationException($"The names of {table} are not in the assembly.");
        using var text = new StreamReader(resource);
        while (text.ReadLine() is { } row) yield return row.Split(',');
    }
}

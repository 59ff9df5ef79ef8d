using System.Text;

namespace DomRules.Formats.Json;

/// <summary>How the names of members are written in JSON.</summary>
internal static class Spelling
{
    /// <summary>UnitPrice → unitPrice, as in our own formats.</summary>
    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>UnitPrice → unit_price, as in Shopify's formats and in codes.</summary>
    internal static string Snake(string name)
    {
        var spelled = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && spelled.Length > 0) spelled.Append('_');
            spelled.Append(char.ToLowerInvariant(c));
        }
        return spelled.ToString();
    }
}

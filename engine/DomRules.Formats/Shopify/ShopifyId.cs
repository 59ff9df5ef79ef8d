using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Shopify;

/// <summary>Ids of Shopify: whole numbers, kept as text.</summary>
internal static class ShopifyId
{
    /// <summary>Null when there is none or it was reported.</summary>
    internal static string? Read(ref JsonCursor json)
    {
        if (json.Token == JsonTokenType.String) return json.Text();
        if (json.Decimal() is not { } number) return null;
        if (number == decimal.Truncate(number)) return Shown.Number(decimal.Truncate(number));
        json.Report(ValueProblems.NotWhole, $"{json.Found} has a fraction; an id is a whole number");
        return null;
    }
}

using System.Text.Json.Nodes;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Areas as <see cref="Text.AreaText"/> reads them.</summary>
internal static class AreaJson
{
    /// <summary><c>DE</c> or <c>BR-SP</c>; null: everywhere.</summary>
    internal static JsonNode? Of(Area? area) => area?.Country is not { } country ? null : JsonValue.Create(area.Region is { } region ? $"{country}-{region}" : country);

    /// <summary>Everywhere, where it must be said.</summary>
    internal static JsonNode Everywhere() => JsonValue.Create("*");
}

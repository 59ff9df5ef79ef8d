using System.Text.Json.Nodes;
using DomRules.Formats.Json;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A disruption as <see cref="DisruptionRecord"/> reads it.</summary>
internal static class DisruptionJson
{
    internal static JsonObject Of(Disruption disruption) => JsonNodes.Object(
        ("service", JsonNodes.Of(disruption.Service)),
        ("node", JsonNodes.Of(disruption.Node)),
        ("region", JsonNodes.Of(Region(disruption.Region))),
        ("from", JsonNodes.Of(disruption.From)),
        ("until", JsonNodes.Of(disruption.Until)),
        ("delay", disruption.DelayDays is { } days ? JsonNodes.Of($"{DomRules.Model.Canonical.DecimalText.Of(days)} days") : null),
        ("closed", JsonNodes.Flag(disruption.Closed)));

    private static string? Region(Area? area) => area?.Country is not { } country ? null : area.Region is { } region ? $"{country}-{region}" : country;
}

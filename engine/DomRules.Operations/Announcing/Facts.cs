using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Announcing;

/// <summary>Facts as data of an event: decimals as texts, no member that says nothing.</summary>
internal static class Facts
{
    /// <summary>An object of what is not null.</summary>
    internal static JsonObject Of(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var whole = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                whole[name] = value;
            }
        }

        return whole;
    }

    internal static JsonNode? Number(decimal? number) => number is { } given ? JsonValue.Create(DecimalText.Of(given)) : null;

    internal static JsonNode? Moment(DateTimeOffset? at) => at is { } given ? JsonValue.Create(Instants.Text(given)) : null;

    internal static JsonNode? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static JsonNode Lines(ImmutableArray<LifeLine> lines) =>
        List(lines, line => Of(("line", line.Line), ("sku", line.Sku), ("quantity", Number(line.Quantity)), ("from", line.From)));

    internal static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}

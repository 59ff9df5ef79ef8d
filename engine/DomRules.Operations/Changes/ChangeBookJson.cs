using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DomRules.Operations.Changes;

/// <summary>The book of changes in saved states.</summary>
internal static class ChangeBookJson
{
    internal static JsonObject Of(ChangeBook book) => new()
    {
        ["asked"] = new JsonArray([.. book.Asked.Select(one => (JsonNode?)RuleJson.Of(one.Key, one.Value))]),
        ["changes"] = new JsonArray([.. book.Changes.Values.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => (JsonNode?)ChangeJson.Kept(one))]),
        ["rules"] = new JsonArray([.. book.Rules.Select(one => (JsonNode?)RuleJson.Of(one.Key, one.Value))]),
    };

    internal static ChangeBook Read(JsonElement json) => new()
    {
        Asked = json.GetProperty("asked").EnumerateArray().ToImmutableSortedDictionary(Market, RuleJson.ReadAsked, StringComparer.Ordinal),
        Changes = json.GetProperty("changes").EnumerateArray().Select(ChangeJson.Read).ToImmutableDictionary(one => one.Id, StringComparer.Ordinal),
        Rules = json.GetProperty("rules").EnumerateArray().ToImmutableSortedDictionary(Market, RuleJson.Read, StringComparer.Ordinal),
    };

    private static string Market(JsonElement json) => json.GetProperty("market").GetString()!;
}

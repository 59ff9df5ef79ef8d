using System.Text.Json.Nodes;

namespace DomRules.Operations.Tests.Acceptance;

/// <summary>Compares a part of a record with the record: what the part leaves out is free; lists have as many items, in order.</summary>
internal static class JsonPart
{
    internal static IEnumerable<string> Missing(JsonNode? part, JsonNode? whole, string path) => (part, whole) switch
    {
        (JsonObject expected, JsonObject actual) => expected.SelectMany(m => actual.ContainsKey(m.Key) ? Missing(m.Value, actual[m.Key], $"{path}.{m.Key}") : [$"{path}.{m.Key} is not there"]),
        (JsonArray expected, JsonArray actual) when expected.Count == actual.Count => expected.SelectMany((item, i) => Missing(item, actual[i], $"{path}[{i}]")),
        (JsonArray expected, JsonArray actual) => [$"{path} has {actual.Count} items, expected {expected.Count}"],
        _ => JsonNode.DeepEquals(part, whole) ? [] : [$"{path} is {whole?.ToJsonString()}, expected {part?.ToJsonString()}"],
    };
}

using System.Text.Json;

namespace DomRules.Api.Tests.Description;

/// <summary>
/// What a client that was made from an older description would stumble over. Within v1 the API only grows:
/// no path, method, parameter, status, media type or property of an answer goes away; no type and no code of a value changes but that a request may take more;
/// nothing that was free to leave out must be sent. New paths, properties, statuses of success and optional parameters may come at any time.
/// </summary>
internal static class BreakingChanges
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<string> Between(ApiDocument before, ApiDocument after)
    {
        foreach (var (method, path, old) in before.Operations)
        {
            var now = after.Operations.FirstOrDefault(one => one.Method == method && one.Path == path).Operation;
            var found = now.ValueKind == JsonValueKind.Undefined ? [$"{method} {path} is gone"] : Operation(before, old, after, now).Select(change => $"{method} {path}: {change}");
            foreach (var change in found)
            {
                yield return change;
            }
        }

        foreach (var schema in before.Schemas)
        {
            var now = after.Schemas.FirstOrDefault(one => one.Name == schema.Name).Value;
            foreach (var change in now.ValueKind == JsonValueKind.Undefined ? ["is gone"] : Schema(schema.Value, now))
            {
                yield return $"{schema.Name} {change}";
            }
        }
    }

    private static IEnumerable<string> Operation(ApiDocument before, JsonElement old, ApiDocument after, JsonElement now)
    {
        if (old.GetProperty("operationId").GetString() != now.GetProperty("operationId").GetString())
        {
            yield return "its operationId is another";
        }

        var (were, are) = (Parameters(before, old), Parameters(after, now));
        foreach (var gone in were.Keys.Where(name => !are.ContainsKey(name)))
        {
            yield return $"parameter {gone} is gone";
        }

        foreach (var (name, isRequired) in are.Where(one => one.Value && !were.GetValueOrDefault(one.Key)))
        {
            yield return $"parameter {name} must be sent now";
        }

        foreach (var status in old.GetProperty("responses").EnumerateObject())
        {
            if (!now.GetProperty("responses").TryGetProperty(status.Name, out var answer))
            {
                yield return $"status {status.Name} is gone";
                continue;
            }

            foreach (var change in Media(before.Resolve(status.Value), after.Resolve(answer)))
            {
                yield return $"status {status.Name}: {change}";
            }
        }

        foreach (var change in Body(old, now))
        {
            yield return change;
        }
    }

    private static IEnumerable<string> Body(JsonElement old, JsonElement now)
    {
        var (had, has) = (old.TryGetProperty("requestBody", out var before), now.TryGetProperty("requestBody", out var after));
        return had && !has ? ["the body is gone"]
            : !had && has && after.GetProperty("required").GetBoolean() ? ["a body must be sent now"]
            : had && !before.GetProperty("required").GetBoolean() && after.GetProperty("required").GetBoolean() ? ["the body must be sent now"]
            : had ? Media(before, after).Select(change => $"body: {change}")
            : [];
    }

    private static IEnumerable<string> Media(JsonElement before, JsonElement after)
    {
        foreach (var type in before.GetProperty("content").EnumerateObject())
        {
            if (!after.GetProperty("content").TryGetProperty(type.Name, out var now))
            {
                yield return $"{type.Name} is gone";
                continue;
            }

            foreach (var change in Schema(type.Value.GetProperty("schema"), now.GetProperty("schema")))
            {
                yield return $"{type.Name} {change}";
            }
        }
    }

    /// <summary>Schemas by name are compared by themselves; here only the name counts.</summary>
    private static IEnumerable<string> Schema(JsonElement before, JsonElement after)
    {
        foreach (var word in new[] { "$ref", "type", "pattern", "format" }.Where(word => Raw(before, word) is { } was && was != Raw(after, word)))
        {
            yield return $"{word} was {Raw(before, word)} and is {Raw(after, word) ?? "gone"}";
        }

        foreach (var code in Listed(before, "enum").Except(Listed(after, "enum")))
        {
            yield return $"code {code} is gone";
        }

        foreach (var name in Listed(after, "required").Except(Listed(before, "required")))
        {
            yield return $"{name} must be there now";
        }

        foreach (var name in Listed(before, "required").Except(Listed(after, "required")))
        {
            yield return $"{name} may be missing now";
        }

        if (before.TryGetProperty("items", out var items) && after.TryGetProperty("items", out var itemsNow))
        {
            foreach (var change in Schema(items, itemsNow))
            {
                yield return $"[] {change}";
            }
        }

        if (before.TryGetProperty("properties", out var properties))
        {
            foreach (var change in properties.EnumerateObject().SelectMany(property => Property(property, after)))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<string> Property(JsonProperty property, JsonElement after) =>
        after.TryGetProperty("properties", out var now) && now.TryGetProperty(property.Name, out var own) ? Schema(property.Value, own).Select(change => $"{property.Name} {change}") : [$"{property.Name} is gone"];

    private static Dictionary<string, bool> Parameters(ApiDocument document, JsonElement operation) => !operation.TryGetProperty("parameters", out var list) ? []
        : list.EnumerateArray().Select(document.Resolve).ToDictionary(one => $"{one.GetProperty("name").GetString()} in {one.GetProperty("in").GetString()}", one => one.TryGetProperty("required", out var must) && must.GetBoolean());

    private static string? Raw(JsonElement schema, string word) => schema.TryGetProperty(word, out var value) ? JsonSerializer.Serialize(value, Readable) : null;

    private static IEnumerable<string> Listed(JsonElement schema, string word) => schema.TryGetProperty(word, out var list) ? list.EnumerateArray().Select(one => one.GetRawText()) : [];
}

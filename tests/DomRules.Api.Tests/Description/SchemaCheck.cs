using System.Text.Json;
using System.Text.RegularExpressions;

namespace DomRules.Api.Tests.Description;

/// <summary>Holds an answer against what the description says of it. Knows as much of JSON Schema as the description uses.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong with an answer; null: it is as described.</summary>
    internal static string? Answer(string method, string path, int status, string? contentType, string body)
    {
        if (ApiDocument.Current.OperationOf(method, path) is not { } operation)
        {
            return status is 404 or 405 ? Json(Problem, contentType == "application/problem+json", body, "the answer") : $"{method} {path} is not described";
        }

        if (!operation.GetProperty("responses").TryGetProperty(FormattableString.Invariant($"{status}"), out var described))
        {
            return $"{method} {path} is not described to answer {status}: {body}";
        }

        var content = ApiDocument.Current.Resolve(described).GetProperty("content");
        var type = contentType?.Split(';')[0] ?? "";
        return !content.TryGetProperty(type, out var media) ? $"{method} {path} answers {status} as {type}, which is not described"
            : type == "text/plain" ? null
            : type == "application/x-ndjson" ? body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Json(media.GetProperty("schema"), true, line, "a line")).FirstOrDefault(wrong => wrong is not null)
            : Json(media.GetProperty("schema"), true, body, "the answer");
    }

    /// <summary>What is wrong with a value; null: it is as its schema says.</summary>
    internal static string? Value(JsonElement schema, JsonElement value, string at)
    {
        schema = ApiDocument.Current.Resolve(schema);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Any(one => Value(one, value, at) is null) ? null : $"{at} is none of those that it may be: {value}";
        }

        return Kind(schema, value, at) ?? Text(schema, value, at) ?? Items(schema, value, at) ?? Members(schema, value, at);
    }

    private static JsonElement Problem => ApiDocument.Current.Root.GetProperty("components").GetProperty("schemas").GetProperty(nameof(Problem));

    private static string? Json(JsonElement schema, bool isRightType, string body, string at)
    {
        try
        {
            return isRightType ? Value(schema, JsonSerializer.Deserialize<JsonElement>(body), at) : $"{at} is of another type: {body}";
        }
        catch (JsonException e)
        {
            return $"{at} is no JSON: {e.Message}";
        }
    }

    private static string? Kind(JsonElement schema, JsonElement value, string at)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
        string?[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString())] : [type.GetString()];
        return allowed.Contains(kind) || (kind == "integer" && allowed.Contains("number")) ? null : $"{at} is {kind}, not {string.Join(" or ", allowed)}: {value}";
    }

    private static string? Text(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("enum", out var codes) && codes.EnumerateArray().All(code => code.GetRawText() != value.GetRawText()))
        {
            return $"{at} is {value}, which is not among its codes";
        }

        return value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
            ? $"{at} is {value}, not as {pattern}"
            : null;
    }

    private static string? Items(JsonElement schema, JsonElement value, string at) => value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
        ? value.EnumerateArray().Select((one, index) => Value(items, one, $"{at}[{index}]")).FirstOrDefault(wrong => wrong is not null)
        : null;

    private static string? Members(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("required", out var required) && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing)
        {
            return $"{at} lacks {missing}: {value}";
        }

        var known = schema.TryGetProperty("properties", out var properties);
        var isClosed = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False;
        foreach (var member in value.EnumerateObject())
        {
            var wrong = known && properties.TryGetProperty(member.Name, out var own) ? Value(own, member.Value, $"{at}.{member.Name}") : isClosed ? $"{at} has {member.Name}, which is not described" : null;
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }
}

using System.Text.Json;
using DomRules.Api.Tests.Hosting;

namespace DomRules.Api.Tests.Description;

/// <summary>A description of the API, read.</summary>
internal sealed class ApiDocument(JsonElement root)
{
    /// <summary>The one that is checked in.</summary>
    internal static ApiDocument Current { get; } = Of(Path.Combine(Repository.Root, "docs", "openapi.json"));

    internal JsonElement Root { get; } = root;

    internal IEnumerable<(string Method, string Path, JsonElement Operation)> Operations =>
        Root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => (one.Name.ToUpperInvariant(), path.Name, one.Value)));

    internal IEnumerable<JsonProperty> Schemas => Root.GetProperty("components").GetProperty("schemas").EnumerateObject();

    internal static ApiDocument Of(string file) => new(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(file)));

    /// <summary>What a reference names; anything else is itself.</summary>
    internal JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(Root, (at, part) => at.GetProperty(part));
        }

        return element;
    }

    /// <summary>The operation that answers a request; null: none is described.</summary>
    internal JsonElement? OperationOf(string method, string path)
    {
        var parts = path.Split('?')[0].Trim('/').Split('/');
        var fitting = Operations.Where(one => one.Method == method && Fits(one.Path.Trim('/').Split('/'), parts)).OrderBy(one => one.Path.Count(letter => letter == '{'));
        return fitting.Select(one => (JsonElement?)one.Operation).FirstOrDefault();
    }

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(pair => (pair.First.StartsWith('{') && pair.Second.Length > 0) || pair.First == pair.Second);
}

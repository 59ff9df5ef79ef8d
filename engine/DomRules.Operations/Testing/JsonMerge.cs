using System.Text.Json.Nodes;

namespace DomRules.Operations.Testing;

/// <summary>Lays an amendment over an input: objects member by member, <c>nodes</c> by id, <c>stock</c> by node and SKU, <c>lines</c> by number, <c>products</c> by SKU; other lists are replaced.</summary>
internal static class JsonMerge
{
    internal static JsonObject Over(JsonObject original, JsonObject amendment)
    {
        foreach (var (name, value) in amendment.ToList())
        {
            original[name] = (original[name], value) switch
            {
                (JsonObject before, JsonObject after) => Over((JsonObject)before.DeepClone(), after),
                (JsonArray before, JsonArray after) when KeyOf(name) is { } key => Merge(before, after, key),
                _ => value?.DeepClone(),
            };
        }

        return original;
    }

    private static Func<JsonObject, string>? KeyOf(string list) => list switch
    {
        "nodes" or "carriers" or "calendars" or "markets" => item => item["id"]?.ToString() ?? "",
        "products" => item => item["sku"]?.ToString() ?? "",
        "stock" => item => $"{item["node"]}\n{item["sku"]}",
        "lines" => item => item["number"]?.ToString() ?? item["sku"]?.ToString() ?? "",
        _ => null,
    };

    private static JsonArray Merge(JsonArray before, JsonArray after, Func<JsonObject, string> key)
    {
        var merged = new JsonArray([.. before.Select(i => i?.DeepClone())]);
        foreach (var item in after.OfType<JsonObject>())
        {
            var known = merged.OfType<JsonObject>().FirstOrDefault(i => key(i) == key(item));
            if (known is null)
            {
                merged.Add(item.DeepClone());
            }
            else
            {
                Over(known, item);
            }
        }

        return merged;
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DomRules.Api.Tests.Robustness;

/// <summary>Spoils JSON, in its grammar or in its bytes.</summary>
internal sealed class Spoiling(Random chance)
{
    internal byte[] Spoil(string json)
    {
        var text = json;
        for (var times = chance.Next(3); times >= 0 && chance.Next(8) > 0; times--)
        {
            text = Change(text);
        }

        return chance.Next(10) == 0 ? Bytes(Encoding.UTF8.GetBytes(text)) : Encoding.UTF8.GetBytes(text);
    }

    private string Change(string text)
    {
        try
        {
            var root = JsonNode.Parse(text);
            var places = Places(root).ToList();
            if (places.Count == 0)
            {
                return text;
            }

            var mark = $"mark{chance.Next()}";
            Put(places[chance.Next(places.Count)], JsonValue.Create(mark));
            return root!.ToJsonString().Replace($"\"{mark}\"", Value(places), StringComparison.Ordinal);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return text;
        }
    }

    /// <summary>A value that is hostile, or one from elsewhere in the same body.</summary>
    private string Value(List<JsonNode?> places) =>
        chance.Next(3) == 0 && places[chance.Next(places.Count)] is { } other ? other.ToJsonString() : Hostile.Values[chance.Next(Hostile.Values.Length)];

    private static void Put(JsonNode? at, JsonNode value) => at?.ReplaceWith(value);

    private static IEnumerable<JsonNode?> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(one => one.Value is not null).SelectMany(one => Places(one.Value).Prepend(one.Value)),
        JsonArray items => items.Where(one => one is not null).SelectMany(one => Places(one).Prepend(one)),
        _ => [],
    };

    private byte[] Bytes(byte[] bytes)
    {
        for (var times = chance.Next(4); times >= 0 && bytes.Length > 0; times--)
        {
            var at = chance.Next(bytes.Length);
            bytes = chance.Next(3) switch
            {
                0 => [.. bytes[..at], .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], (byte)chance.Next(256), .. bytes[at..]],
                _ => bytes[..at],
            };
        }

        return bytes;
    }
}

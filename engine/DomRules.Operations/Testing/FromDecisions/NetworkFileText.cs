using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>The file of a network for people: an item a line.</summary>
internal static class NetworkFileText
{
    private const int LongestName = 60;
    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(JsonObject network)
    {
        var text = new StringBuilder("{\n");
        text.AppendJoin(",\n", network.Select(member => $"  {JsonSerializer.Serialize(member.Key)}: {Value(member.Value)}"));
        return text.Append("\n}\n").ToString();
    }

    /// <summary>The name of the file for an order or a return.</summary>
    internal static string NameFor(string id)
    {
        var plain = string.Concat(id.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' ? unit : '-'));
        return $"order-{(plain.Length > LongestName ? plain[..LongestName] : plain)}.json";
    }

    private static string Value(JsonNode? value) => value is JsonArray { Count: > 0 } list
        ? $"[\n{string.Join(",\n", list.Select(item => "    " + item!.ToJsonString(AsItIs)))}\n  ]"
        : value!.ToJsonString(AsItIs);
}

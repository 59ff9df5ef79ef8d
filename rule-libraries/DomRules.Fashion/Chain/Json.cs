using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DomRules.Fashion.Chain;

/// <summary>JSON as the library's files write it.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>An array with each element on a line of its own.</summary>
    public static string Lines(IEnumerable<JsonNode> elements) => $"[\n    {string.Join(",\n    ", elements.Select(Line))}\n  ]";

    public static JsonArray Texts(params IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}

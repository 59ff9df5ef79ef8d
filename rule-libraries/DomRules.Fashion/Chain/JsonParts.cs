using System.Text.Json.Nodes;

namespace DomRules.Fashion.Chain;

/// <summary>Objects put together piece by piece.</summary>
internal static class JsonParts
{
    public static JsonObject With(this JsonObject whole, string name, JsonNode? value)
    {
        whole[name] = value;
        return whole;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DomRules.Api.Answers;

/// <summary>JSON that we wrote.</summary>
internal static class JsonResult
{
    /// <summary>Texts stay readable; the answers are no pages.</summary>
    internal static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static BytesResult Of(JsonNode json, int status = 200) => new(status, BytesResult.Json, Bytes(json));

    internal static byte[] Bytes(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Options);
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DomRules.Olist.Writing;

/// <summary>JSON objects as text, one a line where there are many, so that files can be compared line by line.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Object(Action<Utf8JsonWriter> content) => Write(json =>
    {
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
    });

    /// <summary>An array with each element on a line of its own.</summary>
    public static string Lines(IEnumerable<string> elements) => $"[\n    {string.Join(",\n    ", elements)}\n  ]";

    /// <summary>An object with each member on a line of its own; the values are JSON already.</summary>
    public static string Members(IEnumerable<(string Name, string Value)> members) =>
        $"{{\n  {string.Join(",\n  ", members.Select(member => $"\"{member.Name}\": {member.Value}"))}\n}}\n";

    private static string Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;

namespace DomRules.Operations.Privacy;

/// <summary>Takes what speaks of a person out of JSON, and leaves it readable: of places country and region stay, customers and merchants' own facts go, and words of theirs in texts become <c>…</c>.</summary>
internal sealed class Redaction(ImmutableArray<string> words)
{
    private const string Gone = "…";
    private static readonly ImmutableArray<string> Whole = ["customer", "attributes"];
    private static readonly ImmutableArray<string> Places = ["destination", "from"];
    private static readonly ImmutableArray<string> OfPlaces = ["country", "region"];

    /// <summary>The bytes without the person, canonical; the bytes themselves where nothing of theirs is in them.</summary>
    /// <param name="lines">One JSON value a line.</param>
    internal ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> lines)
    {
        var text = Encoding.UTF8.GetString(lines.Span);
        var redacted = string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : Line(line)));
        return redacted == text ? lines : Encoding.UTF8.GetBytes(redacted);
    }

    private string Line(string line)
    {
        var node = JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 256 });
        return CanonicalJson.Text(Node(node));
    }

    private JsonNode? Node(JsonNode? node) => node switch
    {
        JsonObject members => Object(members),
        JsonArray items => new JsonArray([.. items.Select(item => Node(item))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(value.GetValue<string>())),
        _ => node?.DeepClone(),
    };

    private JsonObject Object(JsonObject members)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (!Whole.Contains(name))
            {
                kept.Add(name, Places.Contains(name) && value is JsonObject place && place.ContainsKey("country") ? Place(place) : Node(value));
            }
        }

        return kept;
    }

    private static JsonObject Place(JsonObject place) =>
        new([.. place.Where(member => OfPlaces.Contains(member.Key)).Select(member => new KeyValuePair<string, JsonNode?>(member.Key, member.Value?.DeepClone()))]);

    private string Text(string text)
    {
        foreach (var word in words)
        {
            text = text.Replace(word, Gone, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }
}

using System.Text;
using System.Text.Json;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Graphs;

/// <summary>A JSON value of a rule graph with its place. Everything is read before anything is understood, because what stands first may name what stands last.</summary>
internal sealed class GraphPart
{
    private GraphPart(JsonTokenType kind, int offset, string text = "")
    {
        Kind = kind;
        Offset = offset;
        Text = text;
    }

    /// <summary>The token that it is or starts with.</summary>
    internal JsonTokenType Kind { get; }

    internal int Offset { get; }

    /// <summary>The text or number as written; empty for lists and objects.</summary>
    internal string Text { get; }

    /// <summary>The members of an object, in the order of the text.</summary>
    internal List<KeyValuePair<string, GraphPart>> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    internal List<GraphPart> Items { get; } = [];

    internal GraphPart? this[string name] => Members.Find(m => m.Key == name).Value;

    internal static GraphPart Read(ref JsonCursor json)
    {
        var part = new GraphPart(json.Token, json.Offset, TextOf(ref json));
        switch (json.Token)
        {
            case JsonTokenType.StartArray:
                while (json.NextItem()) part.Items.Add(Read(ref json));
                break;
            case JsonTokenType.StartObject:
                ReadMembers(part, ref json);
                break;
        }
        return part;
    }

    private static void ReadMembers(GraphPart part, ref JsonCursor json)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.NextName() is { } name)
        {
            if (!seen.Add(name)) json.Report(FileProblems.DuplicateProperty, $"`{name}` stands twice in one object");
            part.Members.Add(new(name, Read(ref json)));
        }
    }

    private static string TextOf(ref JsonCursor json) => json.Token switch
    {
        JsonTokenType.String => json.TryTextBytes("a text", out var utf8) ? Encoding.UTF8.GetString(utf8) : "",
        JsonTokenType.Number => json.Found,
        _ => "",
    };
}

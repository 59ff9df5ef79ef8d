using System.Globalization;
using System.Text;
using System.Text.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Json;

/// <summary>Line and JSON path of byte offsets, asked for in rising order; reads the text once more, so that reading itself need not count.</summary>
internal ref struct JsonLocator(ReadOnlySpan<byte> text, RecordPlace place)
{
    private readonly ReadOnlySpan<byte> text = text;
    private readonly RecordPlace place = place;
    private readonly List<Level> levels = [];
    private Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = InputLimits.Depth });
    private int line = place.Line;
    private int counted;
    private bool done;

    internal (int Line, string Path) At(int offset)
    {
        while (!done && reader.BytesConsumed <= offset) Advance();
        var end = Math.Clamp(offset, counted, text.Length);
        line += text[counted..end].Count((byte)'\n');
        counted = end;
        return (line, Spelled());
    }

    private void Advance()
    {
        try
        {
            done = !reader.Read();
        }
        catch (JsonException)
        {
            done = true;
        }
        if (!done) Step();
    }

    private void Step()
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[^1] = levels[^1] with { Name = Encoding.UTF8.GetString(reader.ValueSpan) };
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            default:
                Enter();
                break;
        }
    }

    private void Enter()
    {
        if (levels.Count > 0 && levels[^1].IsList) levels[^1] = levels[^1] with { Index = levels[^1].Index + 1 };
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            levels.Add(new(reader.TokenType == JsonTokenType.StartArray, null, -1));
    }

    private readonly string Spelled()
    {
        var spelled = new StringBuilder(place.Path);
        foreach (var level in levels)
        {
            if (level.IsList && level.Index >= 0) spelled.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else if (level.Name is { } name) spelled.Append(IsPlain(name) ? $".{name}" : $"['{Shown.Text(name)}']");
        }
        return spelled.ToString();
    }

    private static bool IsPlain(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private readonly record struct Level(bool IsList, string? Name, int Index);
}

namespace DomRules.Formats.Batches;

/// <summary>Cuts a text into parts of about the same size, at the ends of lines.</summary>
internal static class LineParts
{
    internal static LinePart[] Of(ReadOnlyMemory<byte> text, int parts)
    {
        var cut = new List<LinePart>();
        var line = 1;
        for (var start = 0; start < text.Length;)
        {
            var wanted = start + (text.Length - start) / Math.Max(1, parts - cut.Count);
            var end = text.Span[wanted..].IndexOf((byte)'\n') is var rest && rest < 0 ? text.Length : wanted + rest + 1;
            cut.Add(new(text[start..end], line));
            line += text.Span[start..end].Count((byte)'\n');
            start = end;
        }
        return [.. cut];
    }
}

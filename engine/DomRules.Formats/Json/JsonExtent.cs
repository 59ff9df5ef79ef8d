using System.Buffers;

namespace DomRules.Formats.Json;

/// <summary>Where a JSON value ends, found by its quotation marks and brackets alone, so that a malformed value still has an extent.</summary>
internal static class JsonExtent
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> StringEnd = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]\n"u8);

    /// <summary>Length of the value at the beginning of the text; -1 when it does not end within it.</summary>
    internal static int Of(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return -1;
        return text[0] switch
        {
            (byte)'{' or (byte)'[' => OfBrackets(text),
            (byte)'"' => OfString(text),
            _ => text.IndexOfAny(ScalarEnd),
        };
    }

    private static int OfBrackets(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny(Structure);
            if (next < 0) return -1;
            at += next;
            switch (text[at])
            {
                case (byte)'"':
                    var length = OfString(text[at..]);
                    if (length < 0) return -1;
                    at += length;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }
            at++;
            if (depth == 0) return at;
        }
    }

    private static int OfString(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (true)
        {
            var next = at >= text.Length ? -1 : text[at..].IndexOfAny(StringEnd);
            if (next < 0) return -1;
            at += next;
            if (text[at] == '"') return at + 1;
            at += 2;
        }
    }
}

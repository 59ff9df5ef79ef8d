using System.Globalization;
using System.Text;
using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Draws one source line with a stretch of it underlined.</summary>
internal static class SourceFrame
{
    private const int WidestLine = 160;

    public static void Append(StringBuilder output, Location location, char underline, string? label)
    {
        var source = location.Source;
        var start = location.Start;
        var line = source.LineSpan(start.Line);
        var offset = Math.Min(start.Column - 1, line.Length);
        var window = WindowAround(line, offset);
        var lead = offset - (window.Start - line.Start);
        var length = Math.Max(1, Math.Min(location.Span.Length, window.Length - lead));
        output.Append(CultureInfo.InvariantCulture, $"{start.Line,5} |").Append(Printable(source.Slice(window)).TrimEnd()).Append('\n');
        output.Append("      |").Append(' ', lead).Append(underline, length);
        if (label is not null)
        {
            output.Append(' ').Append(label);
        }

        output.Append('\n');
    }

    private static TextSpan WindowAround(TextSpan line, int offset)
    {
        if (line.Length <= WidestLine)
        {
            return line;
        }

        var skipped = Math.Clamp(offset - (WidestLine / 2), 0, line.Length - WidestLine);
        return new TextSpan(line.Start + skipped, WidestLine);
    }

    private static string Printable(string text) =>
        string.Create(text.Length, text, static (target, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                target[i] = from[i] == '\t' ? ' ' : char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? '\uFFFD' : from[i];
            }
        });
}

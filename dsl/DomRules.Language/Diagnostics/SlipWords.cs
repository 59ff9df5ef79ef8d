using System.Globalization;
using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Labels and fixes that several diagnostics have in common.</summary>
internal static class SlipWords
{
    public static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? DidYouMean(string? meant) => meant is null ? null : $"did you mean `{meant}`?";

    public static ImmutableArray<DiagnosticFix> ReplaceWith(Location at, string? meant) =>
        meant is null ? [] : [DiagnosticFix.Replace(at.Span, meant)];

    public static ImmutableArray<DiagnosticFix> CommaFixes(Location at, string grouped, string dotted) =>
        grouped == dotted ? [DiagnosticFix.Replace(at.Span, dotted)] :
        [DiagnosticFix.Replace(at.Span, grouped), DiagnosticFix.Replace(at.Span, dotted)];

    /// <summary>A starred comment as line comments.</summary>
    public static string LineComments(Location at)
    {
        var inner = at.Source.Slice(at.Span)[2..];
        inner = inner.EndsWith("*/", StringComparison.Ordinal) ? inner[..^2] : inner;
        var lines = inner.Split('\n').Select(line => line.Trim().TrimStart('*').Trim());
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "//" : $"// {line}"));
    }

    /// <summary>Whether nothing but space follows on the last line of the stretch.</summary>
    public static bool EndsItsLine(Location at)
    {
        var line = at.Source.LineSpan(at.Source.PositionOf(at.Span.End).Line);
        return string.IsNullOrWhiteSpace(at.Source.Slice(TextSpan.FromBounds(Math.Min(at.Span.End, line.End), line.End)));
    }
}

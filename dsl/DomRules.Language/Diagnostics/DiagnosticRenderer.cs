using System.Text;
using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Diagnostics as people read them on a terminal, without colour.</summary>
public static class DiagnosticRenderer
{
    private const int PlaceEndsAt = 96;

    public static string Render(Diagnostic diagnostic)
    {
        var output = new StringBuilder();
        AppendHeadline(output, diagnostic);
        SourceFrame.Append(output, diagnostic.Location, '^', diagnostic.Label);
        foreach (var related in diagnostic.Related)
        {
            AppendRelated(output, related, diagnostic.Location.Source);
        }

        AppendAdvice(output, "why", diagnostic.Why);
        foreach (var fix in diagnostic.Fixes)
        {
            AppendAdvice(output, "fix", fix.Title);
        }

        return output.ToString();
    }

    /// <summary>One after the other, an empty line between.</summary>
    public static string RenderAll(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(Render));

    private static void AppendHeadline(StringBuilder output, Diagnostic diagnostic)
    {
        var headline = $"{Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}";
        var place = $"{diagnostic.Location.Source.Path}:{diagnostic.Location.Start}";
        var gap = Math.Max(2, PlaceEndsAt - headline.Length - place.Length);
        output.Append(headline).Append(' ', gap).Append(place).Append('\n');
    }

    private static void AppendRelated(StringBuilder output, DiagnosticLabel related, SourceText primary)
    {
        if (!ReferenceEquals(related.Location.Source, primary))
        {
            output.Append($"      : {related.Location.Source.Path}:{related.Location.Start}\n");
        }

        SourceFrame.Append(output, related.Location, '-', related.Text);
    }

    private static void AppendAdvice(StringBuilder output, string kind, string? advice)
    {
        if (advice is not null)
        {
            output.Append($"  {kind}: {advice}\n");
        }
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}

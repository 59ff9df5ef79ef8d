using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Fixes;

/// <summary>The mends of what is wrong at a place.</summary>
public static class QuickFixer
{
    /// <summary>Of all diagnostics that the stretch touches; the safe ones first.</summary>
    public static ImmutableArray<QuickFix> At(LibrarySnapshot snapshot, string path, TextSpan span) =>
    [
        .. snapshot.Diagnostics.Where(d => d.Location.Source.Path == path && Touches(d.Location.Span, span)).SelectMany(Of).OrderBy(f => !f.IsSafe),
    ];

    /// <summary>Of the whole file, those that may be made unasked.</summary>
    public static FileEdits Safe(LibrarySnapshot snapshot, string path)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var end = -1;
        foreach (var edit in snapshot.Diagnostics.Where(d => d.Location.Source.Path == path).SelectMany(Of).Where(f => f.IsSafe).DistinctBy(f => f.For).SelectMany(f => f.Edits.Edits).OrderBy(e => e.Span.Start))
        {
            if (edit.Span.Start > end)
            {
                edits.Add(edit);
                end = edit.Span.End;
            }
        }

        return new FileEdits(path, edits.ToImmutable());
    }

    private static IEnumerable<QuickFix> Of(Diagnostic diagnostic) =>
        diagnostic.Fixes.Select(f => new QuickFix(f.Title, diagnostic, new FileEdits(diagnostic.Location.Source.Path, f.Edits), f.IsSafe));

    private static bool Touches(TextSpan wrong, TextSpan asked) => wrong.Start <= asked.End && asked.Start <= wrong.End;
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Fixes;
using DomRules.Operations.Versions;
using static DomRules.Studio.Editor.Answers;

namespace DomRules.Studio.Editor;

/// <summary>Everything that is wrong with a library while it is written in.</summary>
/// <param name="Library">The library.</param>
/// <param name="All">By file and place; of libraries it depends on only errors.</param>
internal sealed record Problems(EditedLibrary Library, IReadOnlyList<Diagnostic> All)
{
    /// <summary>More are not told at once.</summary>
    internal const int Most = 500;

    /// <summary>How many keep it from being stored.</summary>
    internal int Errors { get; } = All.Count(one => one.Severity == DiagnosticSeverity.Error) + (Library.ManifestProblem is null ? 0 : 1);

    internal int Warnings { get; } = All.Count(one => one.Severity == DiagnosticSeverity.Warning);

    /// <summary>Checks a library. Takes its time.</summary>
    internal static Problems Of(EditedLibrary library) =>
        new(library, [.. library.Snapshot.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error || !EditedLibrary.IsForeign(one.Location.Source.Path))]);

    /// <summary>Errors of a file.</summary>
    internal int ErrorsOf(string file) => All.Count(one => one.Severity == DiagnosticSeverity.Error && one.Location.Source.Path == file);

    internal IReadOnlyList<Marker> Markers() =>
    [
        .. All.Take(Most).Select(one => new Marker(one.Location.Source.Path, one.Location.Span.Start, one.Location.Span.End, one.Severity.ToString(), one.Code, Told(one),
            [.. one.Related.Select(related => new RelatedPlace(related.Location.Source.Path, related.Location.Span.Start, related.Location.Span.End, related.Text ?? "see here"))])),
    ];

    /// <summary>The mends of a problem.</summary>
    internal static IReadOnlyList<FileEdits> Mend(Diagnostic one, DiagnosticFix fix) => [new FileEdits(one.Location.Source.Path, fix.Edits)];

    internal static IEnumerable<QuickFix> Fixes(LibrarySnapshot snapshot, Diagnostic one) => QuickFixer.At(snapshot, one.Location.Source.Path, one.Location.Span).Where(fix => fix.For == one);

    /// <summary>The message, why, and what mends it.</summary>
    private static string Told(Diagnostic one) => string.Join('\n', new[] { one.Message, one.Why, one.Fixes is [{ } fix, ..] ? $"Mend: {fix.Title}." : null }.OfType<string>());
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Renaming;

/// <summary>Makes a rename and looks whether every name still means what it meant.</summary>
internal static class RenameCheck
{
    /// <summary>What the rename would spoil; null: nothing.</summary>
    internal static string? WhyNot(LibrarySnapshot before, RenameFamily family, ImmutableArray<FileEdits> edits, string name)
    {
        var after = Renamed(before, family, name).With(edits);
        return NewMistake(before, after) ?? Captured(before.Analysis, after.Analysis, family, edits, name);
    }

    private static LibrarySnapshot Renamed(LibrarySnapshot snapshot, RenameFamily family, string name) =>
        snapshot.Manifest is { Policies.IsDefaultOrEmpty: false } manifest && family.Symbols.Any(s => s.Kind == SymbolKind.Policy)
            ? snapshot.With(manifest with { Policies = [.. manifest.Policies.Select(p => family.Symbols.Any(s => s.Kind == SymbolKind.Policy && s.Name == p) ? name : p)] })
            : snapshot;

    private static string? NewMistake(LibrarySnapshot before, LibrarySnapshot after)
    {
        var known = Errors(before).Select(d => (d.Code, d.Location.Source.Path)).ToList();
        var fresh = Errors(after).FirstOrDefault(d => !known.Remove((d.Code, d.Location.Source.Path)));
        return fresh is null ? null : $"With that name {Place(fresh.Location.Source, fresh.Location.Span.Start)} would be wrong: {fresh.Message}";
    }

    private static IEnumerable<Diagnostic> Errors(LibrarySnapshot snapshot) => snapshot.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    private static string? Captured(Analysis before, Analysis after, RenameFamily family, ImmutableArray<FileEdits> edits, string name)
    {
        var shifts = edits.ToDictionary(f => f.Path, f => new EditedPlaces(f), StringComparer.Ordinal);
        var meant = before.All.Select(o => (o.Source.Path, Start: shifts.TryGetValue(o.Source.Path, out var shift) ? shift.Of(o.Span.Start) : o.Span.Start, Symbol: family.Renamed(o.Symbol, name))).ToHashSet();
        var means = after.All.Select(o => (o.Source.Path, o.Span.Start, o.Symbol)).ToHashSet();
        var stray = after.All.FirstOrDefault(o => !meant.Contains((o.Source.Path, o.Span.Start, o.Symbol)));
        if (stray is not null)
        {
            return $"At {Place(stray.Source, stray.Span.Start)} the name would mean something else: {SymbolWords.Of(stray.Symbol)}.";
        }

        var lost = meant.FirstOrDefault(m => !means.Contains(m));
        return lost.Symbol is null ? null : $"In {lost.Path} a name would no longer mean {SymbolWords.Of(lost.Symbol)}.";
    }

    private static string Place(SourceText source, int offset) => $"{source.Path}:{source.PositionOf(offset)}";
}

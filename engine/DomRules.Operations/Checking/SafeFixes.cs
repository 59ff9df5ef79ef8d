using System.Collections.Immutable;
using DomRules.Language.Text;
using DomRules.Operations.Files;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Checking;

/// <summary>Applies the fixes that cannot change what a policy means beyond mending it.</summary>
public static class SafeFixes
{
    /// <summary>Rounds after which no fix is taken up that an earlier one made possible; a bound, not a number that is reached.</summary>
    private const int MostRounds = 50;

    /// <summary>Applies fixes to the files of a library, and again while they make further ones possible. What libraries that it depends on hold is left alone.</summary>
    /// <returns>What was applied, in order; or which file cannot be written.</returns>
    public static Outcome<ImmutableArray<AppliedFix>?> Apply(string path)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        for (var round = 0; round < MostRounds && LibraryLoader.Load(path).Value is { } library; round++)
        {
            var before = applied.Count;
            foreach (var file in Fixable(library).GroupBy(f => f.Diagnostic.Location.Source))
            {
                if (Apply(library.Paths[library.Sources.IndexOf(file.Key)], file.Key, file, applied) is { } problem)
                {
                    return Outcome<ImmutableArray<AppliedFix>?>.Failed(problem);
                }
            }

            if (applied.Count == before)
            {
                break;
            }
        }

        return Outcome<ImmutableArray<AppliedFix>?>.Of(applied.ToImmutable());
    }

    private static IEnumerable<AppliedFix> Fixable(LoadedLibrary library) =>
        from diagnostic in library.Compilation.Diagnostics
        where diagnostic.Fixes.Any(f => f.IsSafe) && IsOwn(library, diagnostic.Location.Source)
        select new AppliedFix(diagnostic, diagnostic.Fixes.First(f => f.IsSafe));

    private static bool IsOwn(LoadedLibrary library, SourceText source)
    {
        var index = library.Sources.IndexOf(source);
        return index >= 0 && Path.GetFullPath(library.Paths[index]).StartsWith(Path.GetFullPath(library.Path), StringComparison.Ordinal);
    }

    /// <summary>From the end of the file to its beginning. Fixes that touch each other wait for the next round.</summary>
    private static string? Apply(string path, SourceText source, IEnumerable<AppliedFix> fixes, ImmutableArray<AppliedFix>.Builder applied)
    {
        var text = source.Text;
        var untouched = text.Length;
        var taken = new List<AppliedFix>();
        foreach (var fix in fixes.OrderByDescending(f => f.Fix.Edits.Max(e => e.Span.End)).ThenByDescending(f => f.Fix.Edits.Min(e => e.Span.Start)))
        {
            var end = fix.Fix.Edits.Max(e => e.Span.End);
            if (end > untouched || (end == untouched && taken.Count > 0) || taken.Exists(t => t.Fix.Edits.SequenceEqual(fix.Fix.Edits)))
            {
                continue;
            }

            foreach (var edit in fix.Fix.Edits.OrderByDescending(e => e.Span.Start))
            {
                text = text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..];
            }

            untouched = fix.Fix.Edits.Min(e => e.Span.Start);
            taken.Add(fix);
        }

        taken.Reverse();
        applied.AddRange(taken);
        return WholeFile.Write(path, text);
    }
}

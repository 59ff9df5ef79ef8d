using System.Collections.Immutable;
using DomRules.Formats.Json;

namespace DomRules.Formats.Problems;

/// <summary>Problems of one record or file while it is read; told at the end, when offsets become lines and paths in one pass.</summary>
internal sealed class ProblemList(int limit)
{
    private readonly List<PendingProblem> pending = [];
    private int untold;

    internal bool HasErrors { get; private set; }

    internal bool IsEmpty => pending.Count == 0;

    /// <summary>The known name that a misspelling probably means; null when none is near, or when no more problems are told anyway (so that a hostile file costs no search for each of its lines).</summary>
    internal string? Nearest(string written, IEnumerable<string> names) => pending.Count >= limit ? null : NearestName.Of(written, names);

    internal void Add(InputProblemKind kind, int offset, string message) => Add(kind, kind.Severity, offset, message, kind.Remedy);

    internal void Add(InputProblemKind kind, InputSeverity severity, int offset, string message, string remedy)
    {
        HasErrors |= severity == InputSeverity.Error;
        if (pending.Count < limit) pending.Add(new(kind, severity, offset, message, remedy));
        else untold++;
    }

    /// <summary>A problem of a table's cell, or of its row when there is no column.</summary>
    internal void AddCell(InputProblemKind kind, int line, string column, string message, InputSeverity? severity = null)
    {
        HasErrors |= (severity ?? kind.Severity) == InputSeverity.Error;
        if (pending.Count < limit) pending.Add(new(kind, severity ?? kind.Severity, line, message, kind.Remedy, column));
        else untold++;
    }

    internal void Clear()
    {
        pending.Clear();
        HasErrors = false;
        untold = 0;
    }

    /// <summary>The problems in the order of their place.</summary>
    internal ImmutableArray<InputProblem> Tell(ReadOnlySpan<byte> text, RecordPlace place)
    {
        if (pending.Count == 0) return [];
        var sorted = pending.OrderBy(p => p.Offset).ToArray();
        var told = ImmutableArray.CreateBuilder<InputProblem>(sorted.Length + 1);
        var locator = new JsonLocator(text, place);
        foreach (var p in sorted)
        {
            var (line, path) = locator.At(p.Offset);
            told.Add(new(p.Severity, p.Kind.Code, place.File, line, path, p.Message, p.Remedy));
        }
        if (untold > 0) told.Add(Untold(place));
        return told.DrainToImmutable();
    }

    /// <summary>The problems of a table in the order of their lines.</summary>
    internal ImmutableArray<InputProblem> TellTable(string file)
    {
        var told = pending.OrderBy(p => p.Offset).Select(p => new InputProblem(p.Severity, p.Kind.Code, file, p.Offset, p.Column, p.Message, p.Remedy));
        return untold == 0 ? [.. told] : [.. told, Untold(new(file, 0, ""))];
    }

    private InputProblem Untold(RecordPlace place) => new(
        FileProblems.More.Severity, FileProblems.More.Code, place.File, place.Line, place.Path, $"{Shown.Count(untold)} more problems are not told", FileProblems.More.Remedy);
}

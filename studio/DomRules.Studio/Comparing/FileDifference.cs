using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Model;

namespace DomRules.Studio.Comparing;

/// <summary>How a file differs between two versions.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Rows">What differs, with a few lines around it.</param>
/// <param name="Added">Lines that only the later text has.</param>
/// <param name="Removed">Lines that only the earlier text has.</param>
internal sealed record FileDifference(string Name, ImmutableArray<DiffRow> Rows, int Added, int Removed)
{
    private const int Around = 3;
    private static readonly char[] Separators = [' ', '\t', '.', ',', '(', ')', '{', '}', '"'];

    /// <summary>Files that differ, by name.</summary>
    internal static ImmutableArray<FileDifference> All(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> after, bool whole) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => Of(name, before.GetValueOrDefault(name) ?? "", after.GetValueOrDefault(name) ?? "", whole)),
    ];

    internal static FileDifference Of(string name, string before, string after, bool whole)
    {
        var rows = Beside(new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false));
        return new FileDifference(name, whole ? rows : Near(rows), rows.Count(row => row.Kind is "added" or "changed"), rows.Count(row => row.Kind is "removed" or "changed"));
    }

    private static ImmutableArray<DiffRow> Beside(DiffResult result)
    {
        var rows = ImmutableArray.CreateBuilder<DiffRow>();
        var (old, now) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Same(rows, result, ref old, ref now, block.DeleteStartA);
            for (var at = 0; at < Math.Max(block.DeleteCountA, block.InsertCountB); at++)
            {
                rows.Add(Row(result, at < block.DeleteCountA ? old++ : null, at < block.InsertCountB ? now++ : null));
            }
        }

        Same(rows, result, ref old, ref now, result.PiecesOld.Length);
        return rows.ToImmutable();
    }

    private static void Same(ImmutableArray<DiffRow>.Builder rows, DiffResult result, ref int old, ref int now, int until)
    {
        while (old < until)
        {
            rows.Add(new DiffRow("same", old + 1, Plain(result.PiecesOld[old++]), now + 1, Plain(result.PiecesNew[now++])));
        }
    }

    private static DiffRow Row(DiffResult result, int? old, int? now)
    {
        if (old is not { } o || now is not { } n)
        {
            return new DiffRow(old is null ? "added" : "removed", old + 1, old is null ? [] : Plain(result.PiecesOld[old.Value]), now + 1, now is null ? [] : Plain(result.PiecesNew[now.Value]));
        }

        var words = new Differ().CreateWordDiffs(result.PiecesOld[o], result.PiecesNew[n], ignoreWhitespace: false, Separators);
        return new DiffRow(
            "changed",
            o + 1,
            Marked(words.PiecesOld, words.DiffBlocks.Select(block => (block.DeleteStartA, block.DeleteCountA))),
            n + 1,
            Marked(words.PiecesNew, words.DiffBlocks.Select(block => (block.InsertStartB, block.InsertCountB))));
    }

    private static ImmutableArray<DiffPiece> Plain(string text) => [new DiffPiece(text.TrimEnd('\r'), false)];

    private static ImmutableArray<DiffPiece> Marked(string[] words, IEnumerable<(int Start, int Count)> blocks)
    {
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        var at = 0;
        foreach (var (start, count) in blocks)
        {
            Add(pieces, string.Concat(words[at..start]), false);
            Add(pieces, string.Concat(words[start..(start + count)]), true);
            at = start + count;
        }

        Add(pieces, string.Concat(words[at..]), false);
        return pieces.ToImmutable();
    }

    private static void Add(ImmutableArray<DiffPiece>.Builder pieces, string text, bool isMarked)
    {
        if (text.Length > 0)
        {
            pieces.Add(new DiffPiece(text, isMarked));
        }
    }

    /// <summary>What differs with a few lines around it; the rest is told as a number.</summary>
    private static ImmutableArray<DiffRow> Near(ImmutableArray<DiffRow> rows)
    {
        var near = new bool[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].Kind != "same")
            {
                Array.Fill(near, true, Math.Max(0, at - Around), Math.Min(rows.Length, at + Around + 1) - Math.Max(0, at - Around));
            }
        }

        var shown = ImmutableArray.CreateBuilder<DiffRow>();
        for (var at = 0; at < rows.Length; at++)
        {
            if (near[at])
            {
                shown.Add(rows[at]);
            }
            else if (at == 0 || near[at - 1])
            {
                var next = Array.IndexOf(near, true, at);
                shown.Add(new DiffRow("gap", null, [], null, []) { Hidden = (next < 0 ? rows.Length : next) - at });
            }
        }

        return shown.ToImmutable();
    }
}

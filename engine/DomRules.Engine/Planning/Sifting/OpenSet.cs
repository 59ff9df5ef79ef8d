using System.Numerics;
using System.Runtime.InteropServices;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>
/// A set of open dispatches that grows and shrinks, with what each line costs at the cheapest of them. Keeps the least cost seen, and which lines stand
/// at which dispatch in the sets that cost so much.
/// </summary>
internal sealed class OpenSet(PriceTable table)
{
    private readonly GrowingList<int> marked = new();
    private long[] rows = [];
    private bool[] hasRow = [];
    private ulong[] tight = [];
    private long[] cheapest = [];
    private long[] openings = [];
    private int[] chosen = [];

    /// <summary>The least cost of a set that has all lines; more than any cost at first.</summary>
    public long Least { get; private set; }

    /// <summary>The dispatches of the sets that cost the least.</summary>
    public ReadOnlySpan<int> Marked => marked.Span;

    /// <summary>How many numbers a row of lines has, filled up to whole vectors.</summary>
    public int Stride { get; private set; }

    /// <summary>The lines, as bits, that stand at a marked dispatch in some set of the least cost.</summary>
    public ulong TightLines(int dispatch) => tight[dispatch];

    /// <summary>What each line costs with so many dispatches open.</summary>
    public ReadOnlySpan<long> Cheapest(int depth) => cheapest.AsSpan(depth * Stride, Stride);

    public long Price(int dispatch, int line) => Row(dispatch)[line];

    public void Start(int mostOpen)
    {
        Stride = (table.LineCount + Vector<long>.Count - 1) & -Vector<long>.Count;
        Scratch.Room(ref rows, table.DispatchCount * Stride);
        Scratch.Filled(ref hasRow, table.DispatchCount, false);
        Scratch.Filled(ref tight, table.DispatchCount, 0UL);
        Scratch.Room(ref cheapest, (mostOpen + 1) * Stride);
        Scratch.Room(ref openings, mostOpen + 1);
        Scratch.Room(ref chosen, mostOpen);
        marked.Clear();
        Least = PriceTable.NotToBeHad;
        openings[0] = 0;
        cheapest.AsSpan(0, table.LineCount).Fill(PriceTable.NotToBeHad);
        cheapest.AsSpan(table.LineCount, Stride - table.LineCount).Clear();
    }

    /// <summary>
    /// Opens a dispatch as number <paramref name="depth"/> (from 0); the cost of the set, and the least that it costs where each line may also be had for
    /// what it asks.
    /// </summary>
    public (long Cost, long Bound) Open(int dispatch, int depth, ReadOnlySpan<long> asked)
    {
        chosen[depth] = dispatch;
        var opening = openings[depth + 1] = openings[depth] + table.Openings[dispatch];
        var row = Vectors(Row(dispatch));
        var from = Vectors(Cheapest(depth));
        var asks = Vectors(asked);
        var to = MemoryMarshal.Cast<long, Vector<long>>(cheapest.AsSpan((depth + 1) * Stride, Stride));
        var (cost, bound) = (Vector<long>.Zero, Vector<long>.Zero);
        for (var v = 0; v < row.Length; v++)
        {
            var now = to[v] = Vector.Min(from[v], row[v]);
            cost += now;
            bound += Vector.Min(now, asks[v]);
        }

        return (opening + Vector.Sum(cost), opening + Vector.Sum(bound));
    }

    /// <summary>Notes the set of so many dispatches, if none cost less.</summary>
    public void Note(long cost, int count)
    {
        if (cost > Least)
            return;
        if (cost < Least)
            Forget();
        Least = cost;
        var now = Cheapest(count);
        foreach (var dispatch in chosen.AsSpan(0, count))
            Mark(dispatch, now);
    }

    private void Forget()
    {
        foreach (var dispatch in marked.Span)
            tight[dispatch] = 0;
        marked.Clear();
    }

    private void Mark(int dispatch, ReadOnlySpan<long> now)
    {
        var row = Row(dispatch);
        var lines = 0UL;
        for (var line = 0; line < table.LineCount; line++)
            lines |= row[line] == now[line] ? 1UL << line : 0;
        if (tight[dispatch] == 0 && lines != 0)
            marked.Add(dispatch);
        tight[dispatch] |= lines;
    }

    private ReadOnlySpan<long> Row(int dispatch)
    {
        var row = rows.AsSpan(dispatch * Stride, Stride);
        if (hasRow[dispatch])
            return row;
        hasRow[dispatch] = true;
        for (var line = 0; line < table.LineCount; line++)
            row[line] = table.Price(line, dispatch);
        row[table.LineCount..].Clear();
        return row;
    }

    private static ReadOnlySpan<Vector<long>> Vectors(ReadOnlySpan<long> numbers) => MemoryMarshal.Cast<long, Vector<long>>(numbers);
}

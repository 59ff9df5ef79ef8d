using System.Numerics;
using System.Runtime.InteropServices;
using DomRules.Engine.Planning.Search;

namespace DomRules.Engine.Planning.Sifting;

/// <summary>
/// The bound of <see cref="DualAscent"/> for whole lines at plain prices, several dispatches at a time: a price for each line such that no dispatch would
/// gain more than its opening by serving lines at them. What lines ask together is a bound from below of every plan's cost.
/// </summary>
internal sealed class LineDuals
{
    private long[] duals = [];
    private long[] slack = [];
    private long[] shares = [];

    /// <summary>What all lines ask together.</summary>
    public long Bound { get; private set; }

    /// <summary>What each line asks.</summary>
    public ReadOnlySpan<long> Duals => duals;

    /// <summary>What opening a dispatch adds to the bound at least.</summary>
    public ReadOnlySpan<long> Slack => slack;

    public void Raise(PriceTable table, int rounds)
    {
        Scratch.Room(ref duals, table.LineCount);
        Scratch.Room(ref slack, table.Stride);
        Scratch.Room(ref shares, table.Stride);
        table.Openings.CopyTo(slack);
        ShareOut(table);
        for (var round = 0; round < rounds; round++)
        {
            var rose = false;
            for (var at = 0; at < table.LineCount; at++)
                rose |= Raise(table, table.Order[round % 2 == 0 ? at : table.LineCount - 1 - at], isHalf: round < rounds - 2);
            if (!rose)
                break;
        }

        Bound = 0;
        for (var line = 0; line < table.LineCount; line++)
            Bound += duals[line];
    }

    /// <summary>Each line may ask of a dispatch its even share of the opening.</summary>
    private void ShareOut(PriceTable table)
    {
        var masks = table.Masks;
        for (var d = 0; d < masks.Length; d++)
            shares[d] = (uint)BitOperations.PopCount(masks[d]) is > 0 and var lines ? slack[d] / lines : 0;
        Array.Clear(shares, masks.Length, table.Stride - masks.Length);
        for (var line = 0; line < table.LineCount; line++)
        {
            duals[line] = Least(table.Prices(line), shares.AsSpan(0, table.Stride));
            Charge(table.Prices(line), new Vector<long>(long.MinValue), new Vector<long>(duals[line]));
        }
    }

    private static long Least(ReadOnlySpan<long> prices, ReadOnlySpan<long> more)
    {
        var least = new Vector<long>(PriceTable.NotToBeHad);
        var byDispatch = MemoryMarshal.Cast<long, Vector<long>>(prices);
        var extra = MemoryMarshal.Cast<long, Vector<long>>(more);
        for (var v = 0; v < byDispatch.Length; v++)
            least = Vector.Min(least, byDispatch[v] + extra[v]);
        return Lanes.Least(least);
    }

    private bool Raise(PriceTable table, int line, bool isHalf)
    {
        var dual = duals[line];
        var prices = table.Prices(line);
        var rise = Rise(prices, new Vector<long>(dual));
        if (rise == 0)
            return false;
        if (isHalf)
            rise = (rise + 1) / 2;
        duals[line] = dual + rise;
        Charge(prices, new Vector<long>(dual), new Vector<long>(dual + rise));
        return true;
    }

    /// <summary>How far the slack of the dispatches lets a line rise.</summary>
    private long Rise(ReadOnlySpan<long> prices, Vector<long> dual)
    {
        var least = new Vector<long>(PriceTable.NotToBeHad);
        var byDispatch = MemoryMarshal.Cast<long, Vector<long>>(prices);
        var slacks = MemoryMarshal.Cast<long, Vector<long>>(slack.AsSpan(0, prices.Length));
        for (var v = 0; v < byDispatch.Length; v++)
            least = Vector.Min(least, slacks[v] + Vector.Max(byDispatch[v], dual));
        return Lanes.Least(least) - dual[0];
    }

    /// <summary>Takes from each slack what the line asks beyond its price there, and beyond what it asked before.</summary>
    private void Charge(ReadOnlySpan<long> prices, Vector<long> former, Vector<long> now)
    {
        var byDispatch = MemoryMarshal.Cast<long, Vector<long>>(prices);
        var slacks = MemoryMarshal.Cast<long, Vector<long>>(slack.AsSpan(0, prices.Length));
        for (var v = 0; v < byDispatch.Length; v++)
            slacks[v] -= Vector.Max(Vector<long>.Zero, now - Vector.Max(former, byDispatch[v]));
    }
}

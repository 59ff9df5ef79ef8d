namespace DomRules.Store;

/// <summary>Orders texts by their code points, as the bytes of UTF-8 stand: the one order that all stores sort by.</summary>
public sealed class CodePointOrder : IComparer<string>
{
    /// <summary>The order.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i]) return Place(x[i]) - Place(y[i]);
        }

        return x.Length - y.Length;
    }

    // Surrogates stand for code points above all that fit in one unit.
    private static int Place(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}

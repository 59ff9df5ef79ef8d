namespace DomRules.Language.Text;

/// <summary>A stretch of a source text, in UTF-16 units from its start.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest stretch that covers both.</summary>
    public static TextSpan Covering(TextSpan first, TextSpan last) =>
        FromBounds(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));

    public override string ToString() => $"{Start}..{End}";
}

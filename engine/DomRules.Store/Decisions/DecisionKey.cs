using System.Globalization;

namespace DomRules.Store.Decisions;

/// <summary>Where a decision stands in the log; keys grow with time.</summary>
/// <param name="Commit">Number of the commit.</param>
/// <param name="Index">Its place there, from 0.</param>
public readonly record struct DecisionKey(long Commit, int Index) : IComparable<DecisionKey>
{
    /// <inheritdoc/>
    public int CompareTo(DecisionKey other) => Commit != other.Commit ? Commit.CompareTo(other.Commit) : Index.CompareTo(other.Index);

    /// <summary>As <c>12.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Commit}.{Index}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, out DecisionKey key)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        key = default;
        if (dot < 0 || !long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var commit)
            || !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        key = new DecisionKey(commit, index);
        return true;
    }

    /// <summary>Whether one stands before the other.</summary>
    public static bool operator <(DecisionKey left, DecisionKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one stands after the other.</summary>
    public static bool operator >(DecisionKey left, DecisionKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one does not stand after the other.</summary>
    public static bool operator <=(DecisionKey left, DecisionKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one does not stand before the other.</summary>
    public static bool operator >=(DecisionKey left, DecisionKey right) => left.CompareTo(right) >= 0;
}

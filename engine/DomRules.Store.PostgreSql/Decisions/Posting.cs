using DomRules.Store.Decisions;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>A decision that speaks of a term.</summary>
/// <param name="Term">The term's id.</param>
/// <param name="Key">The decision.</param>
/// <param name="Low">The lower half of the signature of all its terms.</param>
/// <param name="High">The upper half.</param>
internal readonly record struct Posting(long Term, DecisionKey Key, long Low, long High)
{
    public static long LowHalf(UInt128 signature) => unchecked((long)(ulong)signature);

    public static long HighHalf(UInt128 signature) => unchecked((long)(ulong)(signature >> 64));
}

using System.Numerics;

namespace DomRules.Engine.Tests.Planning;

/// <summary>An exact fraction that may be unknown; smaller is better, unknown is worst.</summary>
internal readonly record struct OracleNumber(BigInteger Over, BigInteger Under, bool IsUnknown = false) : IComparable<OracleNumber>
{
    public static OracleNumber Unknown => new(0, 1, true);

    public static OracleNumber Of(BigInteger value) => new(value, 1);

    public int CompareTo(OracleNumber other) =>
        IsUnknown || other.IsUnknown ? IsUnknown.CompareTo(other.IsUnknown) : (Over * other.Under).CompareTo(other.Over * Under);
}

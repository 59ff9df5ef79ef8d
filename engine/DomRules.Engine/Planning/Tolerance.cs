namespace DomRules.Engine.Planning;

/// <summary>How far from the best value a plan may be and still tie with it; both ends count. The default is none: exact comparison.</summary>
public readonly record struct Tolerance
{
    private const long PerMillion = 1_000_000;

    private Tolerance(ToleranceKind kind, long value, long besides = 0)
    {
        Kind = kind;
        Value = value;
        Besides = besides;
    }

    /// <summary>No tolerance.</summary>
    public static Tolerance None => default;

    /// <summary>Whether there is a tolerance, and of which kind.</summary>
    public ToleranceKind Kind { get; }

    /// <summary>The amount in the criterion's own scale, or parts per million of the best value.</summary>
    public long Value { get; }

    /// <summary>What every plan's value has besides what is measured, and of which a share is taken too.</summary>
    public long Besides { get; }

    /// <summary>Whether values other than the best may tie.</summary>
    public bool IsBand => Kind != ToleranceKind.None;

    /// <summary>Within an amount, in the scale of the criterion's values; not negative.</summary>
    public static Tolerance Amount(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return new Tolerance(ToleranceKind.Amount, amount);
    }

    /// <summary>Within a share of the best value's size: 50,000 is 5 %; not negative.</summary>
    /// <param name="share">Millionths.</param>
    /// <param name="besides">What every plan's value has besides what is measured.</param>
    public static Tolerance PartsPerMillion(long share, long besides = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        return new Tolerance(ToleranceKind.Share, share, besides);
    }

    /// <summary>The largest distance from <paramref name="best"/> that still ties, rounded down to the scale.</summary>
    internal Int128 Reach(Int128 best) => Kind switch
    {
        ToleranceKind.Amount => Value,
        ToleranceKind.Share => Int128.Abs(best + Besides) * Value / PerMillion,
        _ => 0,
    };
}

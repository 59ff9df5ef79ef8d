namespace DomRules.Operations.Figures;

/// <summary>One figure of one group of orders.</summary>
/// <param name="Name">Which, such as <c>split_rate</c>.</param>
/// <param name="Unit">What it is measured in, such as <c>%</c>.</param>
/// <param name="Part">What is counted or added up.</param>
/// <param name="Of">What that is shared among.</param>
/// <param name="Value"><paramref name="Part"/> by <paramref name="Of"/> in the unit, rounded half to even; null where there is nothing to share among.</param>
public sealed record Figure(string Name, string Unit, decimal Part, decimal Of, decimal? Value)
{
    /// <summary>Digits after the point.</summary>
    internal const int Digits = 2;

    /// <summary>Whether it is a number by itself, shared among nothing.</summary>
    public bool IsCount { get; private init; }

    private const decimal Hundred = 100m;

    /// <summary>So many.</summary>
    internal static Figure Count(string name, string unit, decimal count) => new(name, unit, count, 1, count) { IsCount = true };

    /// <summary>A share of a number, in percent.</summary>
    internal static Figure Share(string name, int part, int of) => new(name, "%", part, of, of == 0 ? null : Rounded(part * Hundred / of));

    /// <summary>A sum shared among a number.</summary>
    internal static Figure Mean(string name, string unit, decimal sum, int of) => new(name, unit, Rounded(sum), of, of == 0 ? null : Rounded(sum / of));

    private static decimal Rounded(decimal amount) => decimal.Round(amount, Digits, MidpointRounding.ToEven);
}

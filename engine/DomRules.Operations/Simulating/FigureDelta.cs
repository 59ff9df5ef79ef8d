namespace DomRules.Operations.Simulating;

/// <summary>A figure of a simulation, before and after.</summary>
/// <param name="Name">Which, such as <c>split_rate</c>.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Before">As it was; null: there is nothing to share among.</param>
/// <param name="After">As it would be.</param>
/// <param name="Digits">Digits after the point.</param>
/// <param name="Better">Whether more of it is better (1), or less (-1); 0: neither.</param>
public sealed record FigureDelta(string Name, string Unit, decimal? Before, decimal? After, int Digits, int Better)
{
    /// <summary>By how much it changes; null: one side is not known.</summary>
    public decimal? Delta => After - Before;
}

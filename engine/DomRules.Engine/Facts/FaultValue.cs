using DomRules.Model.Values;

namespace DomRules.Engine.Facts;

/// <summary>A value that could not be worked out: overflow, division by zero, a missing rate. It is the order's fault unless the other operand of an and/or decides alone.</summary>
/// <param name="Kind">overflow, division_by_zero or missing_rate.</param>
/// <param name="Message">For people.</param>
internal sealed record FaultValue(string Kind, string Message) : Value
{
    internal static FaultValue Overflow { get; } = new("overflow", "A number became too large to be exact");

    internal static FaultValue DivisionByZero { get; } = new("division_by_zero", "A number was divided by zero");

    internal static FaultValue MissingRate(string from, string to) => new("missing_rate", $"There is no exchange rate from {from} to {to}");
}

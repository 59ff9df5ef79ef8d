using DomRules.Engine.Facts;
using DomRules.Engine.Interpretation;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>A compiled expression, bound to a frame. Conditions answer without making values, numbers without boxes.</summary>
internal abstract class Code
{
    /// <summary>The value.</summary>
    internal abstract Value Evaluate();

    /// <summary>The value of a condition.</summary>
    internal virtual Truth Test() => Truths.Of(Evaluate());

    /// <summary>The number or amount of money: <see cref="Truth.Yes"/> when it is known.</summary>
    internal virtual Truth Number(out decimal number)
    {
        (number, var known) = Evaluate() switch
        {
            NumberValue plain => (plain.Amount, Truth.Yes),
            MoneyValue money => (money.Amount, Truth.Yes),
            FaultValue => (0m, Truth.Fault),
            _ => (0m, Truth.Unknown),
        };
        return known;
    }
}

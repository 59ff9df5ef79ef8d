using DomRules.Language.Text;

namespace DomRules.Language.Editing.Forms;

/// <summary>A parameter as a form shows it.</summary>
/// <param name="Path">The file that declares it.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="ValueSpan">What a new value replaces.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Lowest">Lower bound as it is written; null: none.</param>
/// <param name="Highest">Upper bound as it is written; null: none.</param>
/// <param name="Meaning">The author's words; null: none.</param>
public sealed record ParameterField(string Path, string Name, TextSpan NameSpan, TextSpan ValueSpan, string Value, string? Lowest, string? Highest, string? Meaning)
{
    /// <summary>The number of the value without its unit; the whole value where it is no number.</summary>
    public string Amount => Value[..AmountLength];

    /// <summary>What stands behind the number: a unit, a currency, <c>%</c>; empty: nothing.</summary>
    public string Unit => Value[AmountLength..].TrimStart();

    /// <summary>The value with another number before the same unit, or another value altogether.</summary>
    public string With(string amount) => Value[AmountLength..] is { Length: > 0 } unit ? amount.Trim() + unit : amount.Trim();

    private int AmountLength
    {
        get
        {
            var digits = Value.TakeWhile((c, i) => char.IsAsciiDigit(c) || c is '.' or '_' || (c == '-' && i == 0)).Count();
            return digits == 0 || (digits < Value.Length && Value[digits] is not (' ' or '%')) ? Value.Length : digits;
        }
    }
}

using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Literals as values; what overflows was reported where it was read.</summary>
internal static class Literals
{
    internal static (Value Value, RuleType Type)? Read(LiteralSyntax literal) => literal switch
    {
        YesNoLiteral yes => (YesNoValue.Of(yes.Value), RuleType.YesNo),
        TextLiteral text => (new TextValue(text.Value), RuleType.Text),
        NumberLiteral number => decimal.Truncate(number.Value) == number.Value
            ? (new NumberValue(number.Value, Measure.WholeNumber), RuleType.WholeNumber)
            : (new NumberValue(number.Value, Measure.Number), RuleType.Number),
        MoneyLiteral money => (new MoneyValue(money.Amount, money.Currency), RuleType.Money),
        DateLiteral date => (new DateValue(date.Value), RuleType.Date),
        TimeLiteral time => (new TimeValue(time.Value), RuleType.Time),
        MeasureLiteral measure => Read(measure),
        _ => null,
    };

    private static (Value Value, RuleType Type)? Read(MeasureLiteral literal)
    {
        var (type, measure, size) = Units.Of(literal.Unit);
        return Math.Abs(literal.Value) > decimal.MaxValue / 700_000m ? null : (new NumberValue(literal.Value * size, measure), type);
    }
}

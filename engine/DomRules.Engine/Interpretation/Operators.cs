using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Interpretation;

/// <summary>The operators over known operands.</summary>
internal static class Operators
{
    /// <summary>Applies an operator; decimal overflow surfaces as <see cref="OverflowException"/>, which callers turn into a fault.</summary>
    internal static Value Apply(OperatorKind kind, Value[] operands, RuleType type) => kind switch
    {
        OperatorKind.Equal => YesNoValue.Of(ValueOrder.AreEqual(operands[0], operands[1])),
        OperatorKind.NotEqual => YesNoValue.Of(!ValueOrder.AreEqual(operands[0], operands[1])),
        OperatorKind.Less => YesNoValue.Of(ValueOrder.Compare(operands[0], operands[1]) < 0),
        OperatorKind.LessOrEqual => YesNoValue.Of(ValueOrder.Compare(operands[0], operands[1]) <= 0),
        OperatorKind.Greater => YesNoValue.Of(ValueOrder.Compare(operands[0], operands[1]) > 0),
        OperatorKind.GreaterOrEqual => YesNoValue.Of(ValueOrder.Compare(operands[0], operands[1]) >= 0),
        OperatorKind.Between => YesNoValue.Of(ValueOrder.Compare(operands[0], operands[1]) >= 0 && ValueOrder.Compare(operands[0], operands[2]) <= 0),
        OperatorKind.In => YesNoValue.Of(Membership.IsIn(operands[0], operands[1])),
        OperatorKind.Has => YesNoValue.Of(Membership.Has(operands[0], operands[1])),
        OperatorKind.HasAny => YesNoValue.Of(HasAny(operands[0], operands[1])),
        OperatorKind.HasAll => YesNoValue.Of(HasAll(operands[0], operands[1])),
        OperatorKind.StartsWith => YesNoValue.Of(Membership.TextOf(operands[0]).StartsWith(Membership.TextOf(operands[1]), StringComparison.Ordinal)),
        OperatorKind.EndsWith => YesNoValue.Of(Membership.TextOf(operands[0]).EndsWith(Membership.TextOf(operands[1]), StringComparison.Ordinal)),
        OperatorKind.Contains => YesNoValue.Of(Membership.TextOf(operands[0]).Contains(Membership.TextOf(operands[1]), StringComparison.Ordinal)),
        OperatorKind.Lower => new TextValue(Membership.TextOf(operands[0]).ToLowerInvariant()),
        OperatorKind.Min => operands.Aggregate((a, b) => ValueOrder.Compare(a, b) <= 0 ? a : b),
        OperatorKind.Max => operands.Aggregate((a, b) => ValueOrder.Compare(a, b) >= 0 ? a : b),
        OperatorKind.Distance => Interpreter.Metres(((PlaceValue)operands[0]).Place, ((PlaceValue)operands[1]).Place),
        _ => Arithmetic.Apply(kind, operands, type),
    };

    private static bool HasAny(Value set, Value items) => Membership.Items(items).Any(i => Membership.Has(set, i));

    private static bool HasAll(Value set, Value items) => Membership.Items(items).All(i => Membership.Has(set, i));

    /// <summary>Sum of two values of one type.</summary>
    internal static Value Sum(Value left, Value right) => (left, right) switch
    {
        (MoneyValue a, MoneyValue b) => a with { Amount = a.Amount + b.Amount },
        (NumberValue a, NumberValue b) => a with { Amount = a.Amount + b.Amount },
        _ => throw new InvalidOperationException($"{left.GetType().Name} cannot be summed."),
    };

    /// <summary>The sum of nothing.</summary>
    internal static Value Zero(RuleType type, string currency) => type.Kind == TypeKind.Money ? new MoneyValue(0, currency) : new NumberValue(0, Arithmetic.MeasureOf(type));
}

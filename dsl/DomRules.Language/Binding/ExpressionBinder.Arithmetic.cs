using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <content>Arithmetic, functions, conversion.</content>
internal sealed partial class ExpressionBinder
{
    internal static readonly string[] Functions = ["min", "max", "abs", "round", "lower", "distance"];

    private Bound BindArithmetic(ArithmeticExpression arithmetic, BindingScope scope)
    {
        var left = Bind(arithmetic.Left, scope, null);
        var right = Bind(arithmetic.Right, scope, null);
        if (left.IsError || right.IsError)
        {
            return Bound.Error;
        }

        var type = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => TypeRules.Sum(left.Type, right.Type, false),
            ArithmeticOperator.Subtract => TypeRules.Sum(left.Type, right.Type, true),
            ArithmeticOperator.Multiply => TypeRules.Product(left.Type, right.Type),
            _ => TypeRules.Quotient(left.Type, right.Type),
        };
        if (type is null)
        {
            Report(ArithmeticMistake(arithmetic, left.Type, right.Type));
            return Bound.Error;
        }

        if (left.Currency is { } mine && right.Currency is { } theirs && mine != theirs)
        {
            Report(UnitDiagnostics.CurrenciesDiffer(At(arithmetic.Span), mine, theirs));
            return Bound.Error;
        }

        if (arithmetic.Operator == ArithmeticOperator.Divide && Constants.Amount(right.Node!) is 0)
        {
            Report(UnitDiagnostics.DividesByZero(At(arithmetic.Right.Span)));
            return Bound.Error;
        }

        var kind = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => OperatorKind.Add,
            ArithmeticOperator.Subtract => OperatorKind.Subtract,
            ArithmeticOperator.Multiply => OperatorKind.Multiply,
            _ => OperatorKind.Divide,
        };
        return new Bound(factory.Operator(kind, type, Span(arithmetic.Span), left.Node!, right.Node!), left.MayBeMissing || right.MayBeMissing,
            type.Kind == TypeKind.Money ? left.Currency ?? right.Currency : null);
    }

    private Diagnostic ArithmeticMistake(ArithmeticExpression arithmetic, RuleType left, RuleType right)
    {
        if ((left.Kind, right.Kind) is (TypeKind.Duration, TypeKind.WorkingDays) or (TypeKind.WorkingDays, TypeKind.Duration))
        {
            return UnitDiagnostics.DaysAgainstWorkingDays(At(arithmetic.Span));
        }

        var operation = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => "added",
            ArithmeticOperator.Subtract => "subtracted",
            ArithmeticOperator.Multiply => "multiplied",
            _ => "divided",
        };
        return FactDiagnostics.CannotCompute(At(arithmetic.Span), TypeWords.Of(left), TypeWords.Of(right), operation);
    }

    private Bound BindNegate(NegateExpression negate, BindingScope scope)
    {
        var operand = Bind(negate.Operand, scope, null);
        if (operand.IsError)
        {
            return operand;
        }

        if (!TypeRules.IsNumeric(operand.Type))
        {
            Report(FactDiagnostics.NeedsType(At(negate.Span), "a number", TypeWords.Of(operand.Type), "what stands after `-`"));
            return Bound.Error;
        }

        return operand with { Node = factory.Operator(OperatorKind.Negate, operand.Type, Span(negate.Span), operand.Node!) };
    }

    private Bound BindRound(RoundExpression round, BindingScope scope)
    {
        var value = Bind(round.Value, scope, null);
        var places = Value(round.Places, scope, "the number of places", "a whole number", TypeKind.WholeNumber);
        if (value.IsError || places.IsError)
        {
            return Bound.Error;
        }

        if (!TypeRules.IsNumeric(value.Type))
        {
            Report(FactDiagnostics.NeedsType(At(round.Value.Span), "a number", TypeWords.Of(value.Type), "what is rounded"));
            return Bound.Error;
        }

        return value with { Node = factory.Operator(OperatorKind.Round, value.Type, Span(round.Span), value.Node!, places.Node!) };
    }

    private Bound BindCall(CallExpression call, BindingScope scope)
    {
        if (Functions.Contains(call.Function.Text))
        {
            definitions.Recorder?.Refer(source, call.Function, new Symbol(SymbolKind.Function, call.Function.Text, ""));
        }

        return call.Function.Text switch
        {
            "min" => BindExtreme(call, scope, OperatorKind.Min),
            "max" => BindExtreme(call, scope, OperatorKind.Max),
            "abs" => BindAbs(call, scope),
            "lower" => BindLower(call, scope),
            "distance" => BindDistance(call, scope),
            _ => UnknownFunction(call),
        };
    }

    private Bound UnknownFunction(CallExpression call)
    {
        Report(call.Function.Text == "round"
            ? NameDiagnostics.WrongArgumentCount(At(call.Span), "round", "one value and the places: round(x to 2 places)")
            : NameDiagnostics.UnknownFunction(At(call.Function.Span), call.Function.Text, NearestName.Find(call.Function.Text, Functions)));
        return Bound.Error;
    }

    private bool Counts(CallExpression call, int least, int most, string needed)
    {
        if (call.Arguments.Length >= least && call.Arguments.Length <= most)
        {
            return true;
        }

        Report(NameDiagnostics.WrongArgumentCount(At(call.Span), call.Function.Text, needed));
        return false;
    }

    private Bound BindExtreme(CallExpression call, BindingScope scope, OperatorKind kind)
    {
        if (!Counts(call, 2, 32, "two or more values"))
        {
            return Bound.Error;
        }

        var arguments = call.Arguments.Select(a => Bind(a, scope, null)).ToList();
        if (arguments.Exists(a => a.IsError))
        {
            return Bound.Error;
        }

        var type = arguments[0].Type;
        for (var i = 1; i < arguments.Count; i++)
        {
            if (Common(arguments[0], arguments[i], call.Arguments[i], $"`{call.Function.Text}`") is not { } common)
            {
                return Bound.Error;
            }

            type = type.Kind == TypeKind.Number ? type : common;
        }

        if (!HasOrder(type))
        {
            Report(FactDiagnostics.NoOrder(At(call.Span), TypeWords.Of(type)));
            return Bound.Error;
        }

        return new Bound(factory.Operator(kind, type, Span(call.Span), [.. arguments.Select(a => a.Node!)]), arguments.Exists(a => a.MayBeMissing), arguments[0].Currency);
    }

    private Bound BindAbs(CallExpression call, BindingScope scope)
    {
        if (!Counts(call, 1, 1, "one value"))
        {
            return Bound.Error;
        }

        var value = Bind(call.Arguments[0], scope, null);
        if (!value.IsError && !TypeRules.IsNumeric(value.Type))
        {
            Report(FactDiagnostics.NeedsType(At(call.Arguments[0].Span), "a number", TypeWords.Of(value.Type), "the argument of `abs`"));
            return Bound.Error;
        }

        return value.IsError ? value : value with { Node = factory.Operator(OperatorKind.Abs, value.Type, Span(call.Span), value.Node!) };
    }

    private Bound BindLower(CallExpression call, BindingScope scope)
    {
        if (!Counts(call, 1, 1, "one text"))
        {
            return Bound.Error;
        }

        var text = Bind(call.Arguments[0], scope, null);
        if (!text.IsError && text.Type.Kind != TypeKind.Text)
        {
            Report(FactDiagnostics.NeedsType(At(call.Arguments[0].Span), "text", TypeWords.Of(text.Type), "the argument of `lower`"));
            return Bound.Error;
        }

        return text.IsError ? text : text with { Node = factory.Operator(OperatorKind.Lower, RuleType.Text, Span(call.Span), text.Node!) };
    }

    private Bound BindDistance(CallExpression call, BindingScope scope)
    {
        if (!Counts(call, 2, 2, "two places: distance(node.at, order.destination.at)"))
        {
            return Bound.Error;
        }

        var places = call.Arguments.Select(a => Bind(a, scope, null)).ToList();
        for (var i = 0; i < 2; i++)
        {
            if (!places[i].IsError && places[i].Type.Kind != TypeKind.Place)
            {
                Report(FactDiagnostics.NeedsType(At(call.Arguments[i].Span), "a place", TypeWords.Of(places[i].Type), "an argument of `distance`"));
                return Bound.Error;
            }
        }

        return places.Exists(p => p.IsError)
            ? Bound.Error
            : new Bound(factory.Operator(OperatorKind.Distance, RuleType.Length, Span(call.Span), places[0].Node!, places[1].Node!), places.Exists(p => p.MayBeMissing));
    }

    private Bound BindConversion(ConversionExpression conversion, BindingScope scope)
    {
        var amount = Bind(conversion.Value, scope, null);
        if (amount.IsError)
        {
            return amount;
        }

        if (amount.Type.Kind != TypeKind.Money)
        {
            Report(FactDiagnostics.NeedsType(At(conversion.Value.Span), "money", TypeWords.Of(amount.Type), "what is converted"));
            return Bound.Error;
        }

        if (!Currencies.All.Contains(conversion.Currency.Text))
        {
            Report(UnitDiagnostics.UnknownCurrency(At(conversion.Currency.Span), conversion.Currency.Text, NearestName.Find(conversion.Currency.Text, Currencies.All)));
            return Bound.Error;
        }

        return new Bound(factory.Convert(amount.Node!, conversion.Currency.Text, Span(conversion.Span)), amount.MayBeMissing, conversion.Currency.Text);
    }
}

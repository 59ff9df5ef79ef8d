using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <content>Quantifiers and aggregates over lines.</content>
internal sealed partial class ExpressionBinder
{
    private Bound BindQuantifier(LineQuantifierExpression quantifier, BindingScope scope)
    {
        if (OutOfLines(quantifier, scope) || Condition(quantifier.Condition, scope.With(FactScope.Line)) is not { } condition)
        {
            return Bound.Error;
        }

        var function = quantifier.Quantifier switch { LineQuantifier.Any => LineFunction.Any, LineQuantifier.Every => LineFunction.Every, _ => LineFunction.None };
        return new Bound(factory.Lines(function, RuleType.YesNo, null, condition, Span(quantifier.Span)));
    }

    private bool OutOfLines(ExpressionSyntax syntax, BindingScope scope)
    {
        if ((scope.Allowed & FactScope.Order) != 0)
        {
            return false;
        }

        Report(FactDiagnostics.FactOutOfPlace(At(syntax.Span), "lines", scope.Where, ScopeWords.Why(FactScope.Order)));
        return true;
    }

    private Bound BindAggregate(AggregateExpression aggregate, BindingScope scope)
    {
        if (OutOfLines(aggregate, scope))
        {
            return Bound.Error;
        }

        var inner = scope.With(FactScope.Line);
        var where = aggregate.Where is null ? null : Condition(aggregate.Where, inner);
        var value = aggregate.Value is null ? Bound.Error : Bind(aggregate.Value, inner, null);
        if ((aggregate.Where is not null && where is null) || (aggregate.Value is not null && value.IsError))
        {
            return Bound.Error;
        }

        if (aggregate.Kind == AggregateKind.Count)
        {
            return new Bound(factory.Lines(LineFunction.Count, RuleType.WholeNumber, null, where, Span(aggregate.Span)));
        }

        var needsNumber = aggregate.Kind == AggregateKind.Sum;
        if (needsNumber ? !TypeRules.IsNumeric(value.Type) : !HasOrder(value.Type))
        {
            Report(needsNumber
                ? FactDiagnostics.NeedsType(At(aggregate.Value!.Span), "a number", TypeWords.Of(value.Type), "what is summed")
                : FactDiagnostics.NoOrder(At(aggregate.Value!.Span), TypeWords.Of(value.Type)));
            return Bound.Error;
        }

        var function = aggregate.Kind switch { AggregateKind.Sum => LineFunction.Sum, AggregateKind.Largest => LineFunction.Largest, _ => LineFunction.Smallest };
        return new Bound(factory.Lines(function, value.Type, value.Node, where, Span(aggregate.Span)), value.MayBeMissing || !needsNumber, value.Currency);
    }
}

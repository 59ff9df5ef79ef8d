using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <content>And, or, not, known, or else.</content>
internal sealed partial class ExpressionBinder
{
    private Bound BindAnd(AndExpression and, BindingScope scope) => Join(and.Operands, scope, OperatorKind.And, and);

    private Bound BindOr(OrExpression or, BindingScope scope) => Join(or.Operands, scope, OperatorKind.Or, or);

    private Bound Join(IReadOnlyList<ExpressionSyntax> parts, BindingScope scope, OperatorKind kind, ExpressionSyntax whole)
    {
        var operands = new List<Expression>();
        var failed = false;
        foreach (var part in parts)
        {
            if (Condition(part, scope) is not { } operand)
            {
                failed = true;
                continue;
            }

            operands.Add(operand);
            scope = scope.Knowing(KnownFacts.When(operand, kind == OperatorKind.And));
        }

        return failed ? Bound.Error : Made(kind, RuleType.YesNo, whole.Span, [.. operands]);
    }

    private Bound BindNot(NotExpression not, BindingScope scope) =>
        Condition(not.Operand, scope) is { } operand ? Made(OperatorKind.Not, RuleType.YesNo, not.Span, operand) : Bound.Error;

    private Bound BindKnown(KnownExpression known, BindingScope scope)
    {
        var bound = Bind(known.Value, scope with { ToleratesMissing = true }, null);
        if (bound.IsError)
        {
            return bound;
        }

        var isKnown = Made(OperatorKind.IsKnown, RuleType.YesNo, known.Span, bound.Node!);
        return known.IsKnown ? isKnown : Made(OperatorKind.Not, RuleType.YesNo, known.Span, isKnown.Node!);
    }

    private Bound BindOrElse(OrElseExpression orElse, BindingScope scope, RuleType? expected)
    {
        var value = Bind(orElse.Value, scope with { ToleratesMissing = true }, expected);
        var fallback = Bind(orElse.Fallback, scope, value.IsError ? expected : value.Type);
        if (value.IsError || fallback.IsError)
        {
            return Bound.Error;
        }

        var isSure = !value.MayBeMissing && !scope.Known.Contains(value.Node!.Id) && !value.Node!.MayBeUnknown;
        if (isSure && !IsAssumed(value.Node!))
        {
            Report(UnitDiagnostics.NeedlessOrElse(At(orElse.Value.Span), source.Slice(orElse.Value.Span)));
            return Bound.Error;
        }

        if (Common(value, fallback, orElse, "`or else`") is not { } type)
        {
            return Bound.Error;
        }

        return isSure ? value : new Bound(factory.Operator(OperatorKind.OrElse, type, Span(orElse.Span), value.Node!, fallback.Node!), fallback.MayBeMissing, value.Currency);
    }

    /// <summary>An <c>assume</c> of another layer may stand over what a rule already provides for.</summary>
    private static bool IsAssumed(Expression value) => value is AssumedExpression || value.Operands.Any(IsAssumed);
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <summary>Gives expressions their types and makes graph nodes of them. Every mistake is reported once; what follows from it is silent.</summary>
internal sealed partial class ExpressionBinder(Definitions definitions, ExpressionFactory factory, SourceText source, DiagnosticBag bag)
{
    internal ExpressionFactory Factory => factory;

    internal Definitions Definitions => definitions;

    /// <summary>A condition: yes/no, never missing.</summary>
    internal Expression? Condition(ExpressionSyntax syntax, BindingScope scope)
    {
        var bound = Bind(syntax, scope, RuleType.YesNo);
        if (bound.IsError)
        {
            return null;
        }

        if (bound.Type.Kind != TypeKind.YesNo)
        {
            Report(FactDiagnostics.NotACondition(At(syntax.Span), TypeWords.Of(bound.Type)));
            return null;
        }

        return Sure(bound, syntax).Node;
    }

    /// <summary>A value of one of the kinds, never missing.</summary>
    internal Bound Value(ExpressionSyntax syntax, BindingScope scope, string what, string needed, params TypeKind[] kinds)
    {
        Listener(syntax)?.Expect(kinds);
        var bound = Bind(syntax, scope, Expected(kinds));
        if (bound.IsError)
        {
            return bound;
        }

        if (!kinds.Contains(bound.Type.Kind))
        {
            Report(bound.Type.Kind == TypeKind.Duration && kinds.Contains(TypeKind.WorkingDays) && !kinds.Contains(TypeKind.Duration)
                ? UnitDiagnostics.DaysAgainstWorkingDays(At(syntax.Span))
                : FactDiagnostics.NeedsType(At(syntax.Span), needed, TypeWords.Of(bound.Type), what));
            return Bound.Error;
        }

        return Sure(bound, syntax);
    }

    /// <summary>Money in the policy's currency, never missing.</summary>
    internal Expression? Money(ExpressionSyntax syntax, BindingScope scope, string what)
    {
        var bound = Value(syntax, scope, what, "money", TypeKind.Money);
        if (!bound.IsError && bound.Currency != definitions.Currency)
        {
            Report(UnitDiagnostics.CurrenciesDiffer(At(syntax.Span), definitions.Currency, bound.Currency!));
            return null;
        }

        return bound.Node;
    }

    /// <summary>Any value; unknown is admitted when <paramref name="mayBeMissing"/>.</summary>
    internal Bound Any(ExpressionSyntax syntax, BindingScope scope, bool mayBeMissing)
    {
        var bound = Bind(syntax, scope, null);
        return bound.IsError || mayBeMissing ? bound : Sure(bound, syntax);
    }

    /// <summary>Binds with what the other side expects; null: nothing is expected.</summary>
    internal Bound Bind(ExpressionSyntax syntax, BindingScope scope, RuleType? expected) => syntax switch
    {
        PathExpression path => BindPath(path, scope, expected),
        LiteralSyntax literal => BindLiteral(literal, expected),
        AndExpression all => BindAnd(all, scope),
        OrExpression either => BindOr(either, scope),
        NotExpression negation => BindNot(negation, scope),
        ComparisonExpression comparison => BindComparison(comparison, scope),
        BetweenExpression between => BindBetween(between, scope),
        MembershipExpression membership => BindMembership(membership, scope),
        HasExpression has => BindHas(has, scope),
        KnownExpression known => BindKnown(known, scope),
        OrElseExpression orElse => BindOrElse(orElse, scope, expected),
        TextMatchExpression match => BindTextMatch(match, scope),
        ArithmeticExpression arithmetic => BindArithmetic(arithmetic, scope),
        NegateExpression negate => BindNegate(negate, scope),
        RoundExpression round => BindRound(round, scope),
        CallExpression call => BindCall(call, scope),
        ConversionExpression conversion => BindConversion(conversion, scope),
        LineQuantifierExpression quantifier => BindQuantifier(quantifier, scope),
        AggregateExpression aggregate => BindAggregate(aggregate, scope),
        ListExpression list => BindList(list, scope, expected),
        _ => Bound.Error,
    };

    /// <summary>Who listens to what is asked of this expression; null: nobody.</summary>
    private CaretListener? Listener(ExpressionSyntax syntax) =>
        syntax is PathExpression && definitions.Recorder?.Caret is { } caret && caret.IsAt(source, syntax.Span) ? caret : null;

    private Bound Sure(Bound bound, ExpressionSyntax syntax)
    {
        if (!bound.MayBeMissing)
        {
            return bound;
        }

        var shown = syntax is PathExpression path ? PathText(path) : source.Slice(syntax.Span);
        Report(UnitDiagnostics.MayBeMissing(At(syntax.Span), shown, TypeWords.Example(bound.Type, definitions.Currency)));
        return Bound.Error;
    }

    private Location At(TextSpan span) => source.At(span);

    private SourceSpan Span(TextSpan span)
    {
        var position = source.PositionOf(span.Start);
        return new SourceSpan(source.Path, position.Line, position.Column, span.Length);
    }

    private void Report(Diagnostic diagnostic) => bag.Add(diagnostic);

    private static string PathText(PathExpression path) => string.Join('.', path.Path.Parts.Select(p => p.Text));

    private static RuleType? Expected(TypeKind[] kinds) => kinds is [TypeKind.YesNo] ? RuleType.YesNo : null;

    private Bound Made(OperatorKind kind, RuleType type, TextSpan span, params Expression[] operands) =>
        new(factory.Operator(kind, type, Span(span), operands));
}

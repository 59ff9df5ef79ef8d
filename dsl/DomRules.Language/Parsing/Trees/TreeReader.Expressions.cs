using System.Globalization;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Conditions and values.</content>
internal sealed partial class TreeReader
{
    private int _operators;

    internal ExpressionSyntax Condition(ConditionContext condition) => Only<ConjunctionContext>(condition) is { } only
        ? Conjunction(only)
        : new OrExpression([.. condition.conjunction().Select(Conjunction)], Span(condition));

    private ExpressionSyntax Conjunction(ConjunctionContext conjunction) => Only<NegationContext>(conjunction) is { } only
        ? Negation(only)
        : new AndExpression([.. conjunction.negation().Select(Negation)], Span(conjunction));

    private ExpressionSyntax Negation(NegationContext negation) => negation.ChildCount == 1 ? NegationOf(negation) : Bounded(negation.ChildCount, negation, () => NegationOf(negation));

    private ExpressionSyntax NegationOf(NegationContext negation)
    {
        var inner = negation.GetChild(negation.ChildCount - 1) is LineQuantifierContext quantifier ? Quantified(quantifier) : Comparison(negation.comparison());
        for (var child = negation.ChildCount - 2; child >= 0; child--)
        {
            var start = ((Antlr4.Runtime.Tree.ITerminalNode)negation.GetChild(child)).Symbol.StartIndex;
            inner = new NotExpression(inner, TextSpan.FromBounds(start, inner.Span.End));
        }

        return inner;
    }

    private LineQuantifierExpression Quantified(LineQuantifierContext quantifier) => new(
        quantifier.GetChild(0).GetText() switch { "any" => LineQuantifier.Any, "every" => LineQuantifier.Every, _ => LineQuantifier.No },
        Condition(quantifier.condition()), Span(quantifier));

    private ExpressionSyntax Comparison(ComparisonContext comparison)
    {
        var left = Value(comparison.value());
        if (comparison.ChildCount == 1)
        {
            return left;
        }

        var tails = comparison.comparisonTail();
        if (tails.Length > 1)
        {
            session.Report(ExpressionDiagnostics.ChainedComparison(session.At(Span(tails[1]))));
        }

        return Compared(left, tails[0], TextSpan.Covering(left.Span, Span(tails[0])));
    }

    private ExpressionSyntax Compared(ExpressionSyntax left, ComparisonTailContext tail, TextSpan span)
    {
        var sign = Span(tail.Start);
        var negated = Has(tail, "not");
        return tail switch
        {
            SignTailContext t => new ComparisonExpression(left, Operator(t.comparisonSign()), sign, Value(t.value()), span),
            KnownTailContext => new KnownExpression(left, Has(tail, "known") != negated, span),
            IsInTailContext t => new MembershipExpression(left, Value(t.value()), negated, sign, span),
            InTailContext t => new MembershipExpression(left, Value(t.value()), negated, sign, span),
            IsBetweenTailContext t => new BetweenExpression(left, Value(t.value(0)), Value(t.value(1)), negated, span),
            BetweenTailContext t => new BetweenExpression(left, Value(t.value(0)), Value(t.value(1)), negated, span),
            IsTailContext t => new ComparisonExpression(left, negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal, sign, Value(t.value()), span),
            HasTailContext t => new HasExpression(left, Has(t, "any") ? HasQuantifier.Any : Has(t, "all") ? HasQuantifier.All : HasQuantifier.One, Value(t.value()), sign, span),
            StartsEndsTailContext t => new TextMatchExpression(left, Has(t, "starts") ? TextMatch.StartsWith : TextMatch.EndsWith, Value(t.value()), span),
            ContainsTailContext t => new TextMatchExpression(left, TextMatch.Contains, Value(t.value()), span),
            _ => throw Unknown(tail),
        };
    }

    private static ComparisonOperator Operator(ComparisonSignContext sign) => sign.Start.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };

    private ExpressionSyntax Value(ValueContext value)
    {
        return value.ChildCount == 1 ? Sum(value.sum(0)) : Bounded(value.sum().Length, value, () => OrElse(value.sum()));
    }

    /// <summary>Keeps the tree from growing deeper than anything that walks it can bear.</summary>
    private ExpressionSyntax Bounded(int operands, ParserRuleContext context, Func<ExpressionSyntax> read)
    {
        if (_operators + operands > 2 * Limits.OperatorDepth)
        {
            session.Report(TextDiagnostics.TooManyOperators(session.At(Span(context.Start))));
            return new MissingExpression(Span(context));
        }

        _operators += operands;
        var result = read();
        _operators -= operands;
        return result;
    }

    private ExpressionSyntax OrElse(SumContext[] sums)
    {
        var result = Sum(sums[0]);
        foreach (var next in sums.Skip(1))
        {
            var fallback = Sum(next);
            result = new OrElseExpression(result, fallback, TextSpan.Covering(result.Span, fallback.Span));
        }

        return result;
    }

    private ExpressionSyntax Sum(SumContext sum) => sum.ChildCount == 1 ? Product(sum.product(0)) : Bounded(sum.ChildCount, sum, () => SumOf(sum));

    private ExpressionSyntax SumOf(SumContext sum)
    {
        var result = Product(sum.product(0));
        for (var i = 1; i < sum.product().Length; i++)
        {
            result = Calculated(result, ((Antlr4.Runtime.Tree.ITerminalNode)sum.GetChild((2 * i) - 1)).Symbol, Product(sum.product(i)));
        }

        return result;
    }

    private ExpressionSyntax Product(ProductContext product) => product.ChildCount == 1 ? Unary(product.unary(0)) : Bounded(product.ChildCount, product, () => ProductOf(product));

    private ExpressionSyntax ProductOf(ProductContext product)
    {
        var result = Unary(product.unary(0));
        for (var i = 1; i < product.unary().Length; i++)
        {
            result = Calculated(result, ((Antlr4.Runtime.Tree.ITerminalNode)product.GetChild((2 * i) - 1)).Symbol, Unary(product.unary(i)));
        }

        return result;
    }

    private static ArithmeticExpression Calculated(ExpressionSyntax left, IToken sign, ExpressionSyntax right) => new(
        left,
        sign.Text switch { "+" => ArithmeticOperator.Add, "-" => ArithmeticOperator.Subtract, "*" => ArithmeticOperator.Multiply, _ => ArithmeticOperator.Divide },
        Span(sign), right, TextSpan.Covering(left.Span, right.Span));

    private ExpressionSyntax Unary(UnaryContext unary) => unary.ChildCount == 1 ? Primary(unary.primary()) : Bounded(unary.ChildCount, unary, () => UnaryOf(unary));

    private ExpressionSyntax UnaryOf(UnaryContext unary)
    {
        var result = Primary(unary.primary());
        if (unary.word() is { } currency)
        {
            result = new ConversionExpression(result, Word(currency), TextSpan.Covering(result.Span, Span(currency)));
        }

        for (var child = 0; unary.GetChild(child) is Antlr4.Runtime.Tree.ITerminalNode; child++)
        {
            result = new NegateExpression(result, Span(unary));
        }

        return result;
    }

    private ExpressionSyntax Primary(PrimaryContext primary) => primary switch
    {
        NumberPrimaryContext number => Amount(Number(number.NUMBER().Symbol), number.unit(), Span(number)),
        DatePrimaryContext date => Date(date.DATE()),
        TimePrimaryContext time => Time(time.TIME()),
        TextPrimaryContext text => Text(text.TEXT())!,
        YesPrimaryContext => new YesNoLiteral(true, Span(primary)),
        NoPrimaryContext => new YesNoLiteral(false, Span(primary)),
        ListPrimaryContext list => List(list.list()),
        AggregatePrimaryContext aggregate => Aggregate(aggregate.aggregate()),
        CallPrimaryContext call => Call(call),
        PathPrimaryContext path when path.Start == path.Stop && path.Start.Text == "null" => new MissingExpression(Span(path)),
        PathPrimaryContext path => new PathExpression(Path(path.path()), Span(path)),
        ParenthesisPrimaryContext inner => Condition(inner.condition()),
        _ => throw Unknown(primary),
    };

    private ExpressionSyntax Call(CallPrimaryContext call)
    {
        ReportTrailingComma(call, call.ChildCount - 2);
        var function = Word(call.word());
        var arguments = call.argument();
        if (function.Text == "round")
        {
            return Rounded(call, arguments);
        }

        if (arguments.FirstOrDefault(argument => argument.value() is not null) is { } misplaced)
        {
            session.Report(ExpressionDiagnostics.NeedlessTo(session.At(Span(misplaced)), function.Text));
            return new MissingExpression(Span(call));
        }

        return new CallExpression(function, [.. arguments.Select(argument => Condition(argument.condition()))], Span(call));
    }

    private ExpressionSyntax Rounded(CallPrimaryContext call, ArgumentContext[] arguments)
    {
        if (arguments is [var rounded] && rounded.value() is { } places)
        {
            return new RoundExpression(Condition(rounded.condition()), Value(places), Span(call));
        }

        session.Report(ExpressionDiagnostics.RoundWithoutPlaces(session.At(Span(call))));
        return new MissingExpression(Span(call));
    }

    private AggregateExpression Aggregate(AggregateContext aggregate) => aggregate switch
    {
        CountAggregateContext count => new(AggregateKind.Count, null, Where(count.aggregateWhere()), Span(count)),
        SumAggregateContext sum => new(AggregateKind.Sum, Value(sum.value()), Where(sum.aggregateWhere()), Span(sum)),
        ExtremeAggregateContext extreme => new(Has(extreme, "largest") ? AggregateKind.Largest : AggregateKind.Smallest, Value(extreme.value()), Where(extreme.aggregateWhere()), Span(extreme)),
        _ => throw Unknown(aggregate),
    };

    private ExpressionSyntax? Where(AggregateWhereContext? where) => where is null ? null : Condition(where.condition());

    private ListExpression List(ListContext list)
    {
        var items = list.value();
        if (items.Length > Limits.ListItems)
        {
            session.Report(TextDiagnostics.TooManyListItems(session.At(Span(list.Start)), items.Length));
            return new ListExpression([], Span(list));
        }

        ReportTrailingComma(list, list.ChildCount - 2);
        return new ListExpression([.. items.Select(Value)], Span(list));
    }

    private void ReportTrailingComma(ParserRuleContext context, int child)
    {
        if (child > 0 && context.GetChild(child) is Antlr4.Runtime.Tree.ITerminalNode { Symbol.Type: COMMA } comma)
        {
            session.Report(ExpressionDiagnostics.TrailingComma(session.At(Span(comma.Symbol))));
        }
    }

    private DateLiteral Date(Antlr4.Runtime.Tree.ITerminalNode date)
    {
        if (DateOnly.TryParseExact(date.GetText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateLiteral(day, Span(date.Symbol));
        }

        session.Report(TextDiagnostics.InvalidDate(session.At(Span(date.Symbol))));
        return new DateLiteral(DateOnly.MinValue, Span(date.Symbol));
    }

    private TimeLiteral Time(Antlr4.Runtime.Tree.ITerminalNode time)
    {
        if (TimeOnly.TryParseExact(time.GetText(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour))
        {
            return new TimeLiteral(hour, Span(time.Symbol));
        }

        session.Report(TextDiagnostics.InvalidTime(session.At(Span(time.Symbol))));
        return new TimeLiteral(TimeOnly.MinValue, Span(time.Symbol));
    }

    private static LiteralSyntax Amount(decimal number, UnitContext? unit, TextSpan span) =>
        unit is null ? new NumberLiteral(number, span)
        : unit.CURRENCY() is { } currency ? new MoneyLiteral(number, currency.GetText(), span)
        : new MeasureLiteral(number, UnitOf(unit.Start.Text), span);

    private static Unit UnitOf(string word) => word switch
    {
        "%" => Unit.Percent,
        "kg" => Unit.Kilogram,
        "g" => Unit.Gram,
        "lb" => Unit.Pound,
        "oz" => Unit.Ounce,
        "cm" => Unit.Centimetre,
        "mm" => Unit.Millimetre,
        "m" => Unit.Metre,
        "km" => Unit.Kilometre,
        "mi" => Unit.Mile,
        "inch" or "inches" => Unit.Inch,
        "ft" => Unit.Foot,
        "l" => Unit.Litre,
        "ml" => Unit.Millilitre,
        "m3" => Unit.CubicMetre,
        "minute" or "minutes" => Unit.Minute,
        "hour" or "hours" => Unit.Hour,
        "day" or "days" => Unit.Day,
        "week" or "weeks" => Unit.Week,
        _ => Unit.WorkingDay,
    };
}

using DomRules.Language.Declarations;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Language.Editing.Words;

/// <summary>Conditions and values in plain words. Names that the author gave are kept, for he knows what they mean.</summary>
internal sealed class ExpressionWords(SourceText source)
{
    internal static string Join(IReadOnlyList<string> items, string last) =>
        items.Count <= 1 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}";

    /// <summary>A condition as a clause: <c>the order's value is more than 500 EUR</c>.</summary>
    internal string Condition(ExpressionSyntax syntax) => syntax switch
    {
        AndExpression all => Join([.. all.Operands.Select(Grouped)], "and"),
        OrExpression either => $"{(either.Operands.Length == 2 ? "either " : "any of: ")}{Join([.. either.Operands.Select(Grouped)], "or")}",
        NotExpression { Operand: HasExpression has } => Has(has, "do not include"),
        NotExpression not => $"it is not so that {Condition(not.Operand)}",
        ComparisonExpression comparison => $"{Value(comparison.Left)} {Sign(comparison.Operator)} {Value(comparison.Right)}",
        BetweenExpression between => $"{Value(between.Value)} is {(between.IsNegated ? "not " : "")}between {Value(between.Low)} and {Value(between.High)}",
        MembershipExpression membership => $"{Value(membership.Value)} is {(membership.IsNegated ? "not " : "")}one of {Value(membership.Set)}",
        HasExpression has => Has(has, "include"),
        KnownExpression known => $"{Value(known.Value)} is {(known.IsKnown ? "known" : "not known")}",
        TextMatchExpression match => $"{Value(match.Text)} {Match(match.Match)} {Value(match.Pattern)}",
        LineQuantifierExpression lines => $"for {Lines(lines.Quantifier)} of the order {Condition(lines.Condition)}",
        PathExpression { Path.Parts: [{ Text: "base", IsQuoted: false }] } => "the parent's condition holds",
        PathExpression path when FactCatalogue.Find(Paths.Text(path.Path)) is { Type.Kind: TypeKind.YesNo } => $"{Fact(path.Path)} is yes",
        PathExpression { Path.Parts: [var name] } => $"{Name(name)} holds",
        _ => Value(syntax),
    };

    /// <summary>A value as a noun: <c>the order's value</c>.</summary>
    internal string Value(ExpressionSyntax syntax) => syntax switch
    {
        PathExpression { Path.Parts: [var name] } => Name(name),
        PathExpression path => Fact(path.Path),
        OrElseExpression either => $"{Value(either.Value)} ({Value(either.Fallback)} where that is missing)",
        ArithmeticExpression arithmetic => $"{Operand(arithmetic.Left)} {Sign(arithmetic.Operator)} {Operand(arithmetic.Right)}",
        NegateExpression negate => $"minus {Value(negate.Operand)}",
        RoundExpression round => $"{Value(round.Value)}, rounded to {Value(round.Places)} places",
        ConversionExpression conversion => $"{Value(conversion.Value)} in {conversion.Currency.Text}",
        CallExpression call => Call(call),
        AggregateExpression aggregate => Aggregate(aggregate),
        ListExpression list => list.Items.IsEmpty ? "nothing" : Join([.. list.Items.Select(Value)], "or"),
        LiteralSyntax => Declaration.Short(source.Slice(syntax.Span)),
        MissingExpression => "…",
        _ => Condition(syntax),
    };

    private string Grouped(ExpressionSyntax syntax) => syntax is AndExpression or OrExpression ? $"({Condition(syntax)})" : Condition(syntax);

    private string Operand(ExpressionSyntax syntax) => syntax is ArithmeticExpression ? $"({Value(syntax)})" : Value(syntax);

    private string Has(HasExpression has, string verb) => $"{Value(has.Set)} {verb} {(has.Quantifier switch { HasQuantifier.Any => "any of ", HasQuantifier.All => "all of ", _ => "" })}{Value(has.Member)}";

    private string Call(CallExpression call)
    {
        var arguments = call.Arguments.Select(Value).ToList();
        return call.Function.Text switch
        {
            "min" => $"the smallest of {Join(arguments, "and")}",
            "max" => $"the largest of {Join(arguments, "and")}",
            "abs" => $"{string.Concat(arguments)} without its sign",
            "lower" => $"{string.Concat(arguments)} in small letters",
            "distance" => $"the distance between {Join(arguments, "and")}",
            _ => Declaration.Short(source.Slice(call.Span)),
        };
    }

    private string Aggregate(AggregateExpression aggregate)
    {
        var lines = aggregate.Where is { } where ? $"lines for which {Condition(where)}" : "all lines";
        return aggregate.Kind switch
        {
            AggregateKind.Count => $"the number of {lines}",
            AggregateKind.Sum => $"the sum of {Value(aggregate.Value!)} over {lines}",
            AggregateKind.Largest => $"the largest of {Value(aggregate.Value!)} over {lines}",
            _ => $"the smallest of {Value(aggregate.Value!)} over {lines}",
        };
    }

    /// <summary>A fact: <c>the order's destination country</c>.</summary>
    private static string Fact(PathSyntax path) =>
        $"the {path.Parts[0].Text}'s {string.Join(' ', path.Parts.Skip(1).Select(p => p.Text.Replace('_', ' ')))}";

    private static string Name(NameSyntax name) => name.Text.Replace('_', ' ');

    private static string Lines(LineQuantifier quantifier) => quantifier switch
    {
        LineQuantifier.Any => "at least one line",
        LineQuantifier.Every => "every line",
        _ => "no line",
    };

    private static string Match(TextMatch match) => match switch
    {
        TextMatch.StartsWith => "starts with",
        TextMatch.EndsWith => "ends with",
        _ => "contains",
    };

    private static string Sign(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "is",
        ComparisonOperator.NotEqual => "is not",
        ComparisonOperator.Less => "is less than",
        ComparisonOperator.LessOrEqual => "is at most",
        ComparisonOperator.Greater => "is more than",
        _ => "is at least",
    };

    private static string Sign(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add => "plus",
        ArithmeticOperator.Subtract => "minus",
        ArithmeticOperator.Multiply => "times",
        _ => "divided by",
    };
}

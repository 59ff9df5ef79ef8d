using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Language.Binding;

/// <content>Comparisons, membership, text.</content>
internal sealed partial class ExpressionBinder
{
    private Bound BindComparison(ComparisonExpression comparison, BindingScope scope)
    {
        var (left, right) = Pair(comparison.Left, comparison.Right, scope);
        if (left.IsError || right.IsError)
        {
            return Bound.Error;
        }

        if (right.Type.Kind == TypeKind.List && left.Type.Kind != TypeKind.List)
        {
            Report(FactDiagnostics.EqualsList(At(comparison.OperatorSpan)));
            return Bound.Error;
        }

        if (left.Type.Kind is TypeKind.Set or TypeKind.List || right.Type.Kind is TypeKind.Set)
        {
            Report(FactDiagnostics.IsOnSet(At(comparison.OperatorSpan), source.Slice(comparison.Left.Span)));
            return Bound.Error;
        }

        if (Common(left, right, comparison, "a comparison") is not { } type)
        {
            return Bound.Error;
        }

        left = Sure(left, comparison.Left);
        right = Sure(right, comparison.Right);
        if (left.IsError || right.IsError)
        {
            return Bound.Error;
        }

        var kind = OperatorOf(comparison.Operator);
        if (kind is not (OperatorKind.Equal or OperatorKind.NotEqual) && !HasOrder(type))
        {
            Report(FactDiagnostics.NoOrder(At(comparison.OperatorSpan), TypeWords.Of(type)));
            return Bound.Error;
        }

        return Made(kind, RuleType.YesNo, comparison.Span, left.Node!, right.Node!);
    }

    /// <summary>Binds the side that is no bare word first, so that the other knows which codes are meant.</summary>
    private (Bound Left, Bound Right) Pair(ExpressionSyntax left, ExpressionSyntax right, BindingScope scope)
    {
        if ((IsBareWord(left) || IsUnknownFact(left, scope)) && !IsBareWord(right))
        {
            var second = Bind(right, scope, null);
            return (Bind(left, scope, second.IsError ? null : second.Type), second);
        }

        if (IsBareWord(left) && IsBareWord(right) && !definitions.Knows(((PathExpression)left).Path.Parts[0].Text))
        {
            Report(FactDiagnostics.LooseCode(At(left.Span), ((PathExpression)left).Path.Parts[0].Text));
            return (Bound.Error, Bound.Error);
        }

        var first = Bind(left, scope, null);
        return (first, first.IsError && IsBareWord(right) ? Bound.Error : Bind(right, scope, first.IsError ? null : first.Type));
    }

    private static bool IsBareWord(ExpressionSyntax syntax) => syntax is PathExpression { Path.Parts.Length: 1 };

    private Bound BindBetween(BetweenExpression between, BindingScope scope)
    {
        var value = Bind(between.Value, scope, null);
        if (value.IsError)
        {
            return value;
        }

        value = Sure(value, between.Value);
        var low = Bind(between.Low, scope, value.IsError ? null : value.Type);
        var high = Bind(between.High, scope, value.IsError ? null : value.Type);
        low = low.IsError ? low : Sure(low, between.Low);
        high = high.IsError ? high : Sure(high, between.High);
        if (value.IsError || low.IsError || high.IsError || Common(value, low, between.Low, "`between`") is null || Common(value, high, between.High, "`between`") is not { } type)
        {
            return Bound.Error;
        }

        if (!HasOrder(type))
        {
            Report(FactDiagnostics.NoOrder(At(between.Span), TypeWords.Of(type)));
            return Bound.Error;
        }

        var inside = Made(OperatorKind.Between, RuleType.YesNo, between.Span, value.Node!, low.Node!, high.Node!);
        return between.IsNegated ? Made(OperatorKind.Not, RuleType.YesNo, between.Span, inside.Node!) : inside;
    }

    private Bound BindMembership(MembershipExpression membership, BindingScope scope)
    {
        var value = Bind(membership.Value, scope, null);
        if (value.IsError)
        {
            return value;
        }

        value = Sure(value, membership.Value);
        var set = value.IsError ? Bound.Error : Bind(membership.Set, scope, RuleType.ListOf(value.Type));
        set = set.IsError ? set : Sure(set, membership.Set);
        if (value.IsError || set.IsError)
        {
            return Bound.Error;
        }

        if (set.Type.Kind is not (TypeKind.List or TypeKind.Set))
        {
            Report(FactDiagnostics.NeedsType(At(membership.Set.Span), "a list or a set", TypeWords.Of(set.Type), "what stands after `in`"));
            return Bound.Error;
        }

        if (!ElementFits(value, set, membership.Set))
        {
            return Bound.Error;
        }

        var inside = Made(OperatorKind.In, RuleType.YesNo, membership.Span, value.Node!, set.Node!);
        return membership.IsNegated ? Made(OperatorKind.Not, RuleType.YesNo, membership.Span, inside.Node!) : inside;
    }

    private Bound BindHas(HasExpression has, BindingScope scope)
    {
        var set = Bind(has.Set, scope, null);
        if (set.IsError)
        {
            return set;
        }

        if (set.Type.Kind is not (TypeKind.Set or TypeKind.List))
        {
            Report(FactDiagnostics.HasOnSingle(At(has.OperatorSpan), source.Slice(has.Set.Span)));
            return Bound.Error;
        }

        set = Sure(set, has.Set);
        var one = has.Quantifier == HasQuantifier.One;
        var member = set.IsError ? Bound.Error : Bind(has.Member, scope, one ? set.Type.Element : RuleType.ListOf(set.Type.Element!));
        member = member.IsError ? member : Sure(member, has.Member);
        if (set.IsError || member.IsError)
        {
            return Bound.Error;
        }

        if (!one && member.Type.Kind is not (TypeKind.List or TypeKind.Set))
        {
            Report(FactDiagnostics.NeedsType(At(has.Member.Span), "a list", TypeWords.Of(member.Type), "what stands after `has any of` or `has all of`"));
            return Bound.Error;
        }

        if (one ? !ElementFits(member, set, has.Member) : Unfit(set.Type.Element!, member.Type.Element!, has.Member))
        {
            return Bound.Error;
        }

        var kind = has.Quantifier switch { HasQuantifier.One => OperatorKind.Has, HasQuantifier.Any => OperatorKind.HasAny, _ => OperatorKind.HasAll };
        return Made(kind, RuleType.YesNo, has.Span, set.Node!, member.Node!);
    }

    private bool ElementFits(Bound item, Bound collection, ExpressionSyntax place) =>
        (collection.Node is ConstantExpression { Value: Model.Values.ListValue { Items.Length: 0 } }) || !Unfit(item.Type, collection.Type.Element!, place);

    private bool Unfit(RuleType item, RuleType element, ExpressionSyntax place)
    {
        if (TypeRules.Common(item, element) is not null)
        {
            return false;
        }

        Report(FactDiagnostics.TypesDiffer(At(place.Span), TypeWords.Of(item), TypeWords.Of(element), "membership"));
        return true;
    }

    private Bound BindTextMatch(TextMatchExpression match, BindingScope scope)
    {
        var text = Value(match.Text, scope, "what is searched", "text", TypeKind.Text);
        var pattern = Value(match.Pattern, scope, "what is looked for", "text", TypeKind.Text);
        if (text.IsError || pattern.IsError)
        {
            return Bound.Error;
        }

        var kind = match.Match switch { TextMatch.StartsWith => OperatorKind.StartsWith, TextMatch.EndsWith => OperatorKind.EndsWith, _ => OperatorKind.Contains };
        return Made(kind, RuleType.YesNo, match.Span, text.Node!, pattern.Node!);
    }

    private static bool HasOrder(RuleType type) => type.Kind switch
    {
        TypeKind.Text or TypeKind.Place or TypeKind.TimeZone or TypeKind.Set or TypeKind.List => false,
        TypeKind.Code => type.Vocabulary!.IsOrdered,
        _ => true,
    };

    private static OperatorKind OperatorOf(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => OperatorKind.Equal,
        ComparisonOperator.NotEqual => OperatorKind.NotEqual,
        ComparisonOperator.Less => OperatorKind.Less,
        ComparisonOperator.LessOrEqual => OperatorKind.LessOrEqual,
        ComparisonOperator.Greater => OperatorKind.Greater,
        _ => OperatorKind.GreaterOrEqual,
    };

    /// <summary>The type of two values that are compared or stand for each other; null: a mistake was reported.</summary>
    private RuleType? Common(Bound left, Bound right, ExpressionSyntax place, string operation)
    {
        if (TypeRules.Common(left.Type, right.Type) is not { } type)
        {
            Report(TypeMismatch.Of(At(place.Span), left.Type, right.Type, operation));
            return null;
        }

        if (left.Currency is { } mine && right.Currency is { } theirs && mine != theirs)
        {
            Report(UnitDiagnostics.CurrenciesDiffer(At(place.Span), mine, theirs));
            return null;
        }

        return type;
    }
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Expressions;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <content>Literals and lists.</content>
internal sealed partial class ExpressionBinder
{
    private Bound BindLiteral(LiteralSyntax literal, RuleType? expected)
    {
        if (literal is TextLiteral { Value: var text } && CodeExpected(expected) is { } vocabulary)
        {
            var declared = definitions.Declared(vocabulary);
            if (declared.RankOf(text) >= 0)
            {
                Report(FactDiagnostics.TextInsteadOfCode(At(literal.Span), text));
                return Bound.Error;
            }
        }

        if (Literals.Read(literal) is not { } read)
        {
            return Bound.Error;
        }

        if (read.Value is MoneyValue { Currency: var currency } && !Currencies.All.Contains(currency))
        {
            Report(UnitDiagnostics.UnknownCurrency(At(literal.Span), currency, null));
            return Bound.Error;
        }

        return new Bound(factory.Constant(read.Value, read.Type, Span(literal.Span)), false, (read.Value as MoneyValue)?.Currency);
    }

    private Bound BindList(ListExpression list, BindingScope scope, RuleType? expected)
    {
        var element = expected is { Kind: TypeKind.Set or TypeKind.List } ? expected.Element : expected;
        var items = ImmutableArray.CreateBuilder<Value>(list.Items.Length);
        RuleType? type = null;
        var failed = false;
        foreach (var syntax in list.Items)
        {
            var bound = Bind(syntax, scope, element);
            if (bound.IsError)
            {
                failed = true;
                continue;
            }

            if (Constants.Of(bound.Node!) is not { } value)
            {
                Report(NameDiagnostics.NotALiteral(At(syntax.Span), "an item of a list"));
                failed = true;
                continue;
            }

            if (type is not null && type.Kind != bound.Type.Kind)
            {
                Report(FactDiagnostics.MixedList(At(syntax.Span), TypeWords.Of(type), TypeWords.Of(bound.Type)));
                failed = true;
                continue;
            }

            type ??= bound.Type;
            items.Add(value);
        }

        return failed ? Bound.Error : new Bound(factory.Constant(new ListValue(items.ToImmutable()), RuleType.ListOf(type ?? element ?? RuleType.Text), Span(list.Span)));
    }
}

using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tables;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Binds lets, lists, parameters and tables.</summary>
internal sealed class DeclarationBinder(Definitions definitions, DiagnosticBag bag)
{
    /// <summary>Everything may be read in a definition; where it is used decides whether it is known there.</summary>
    internal const FactScope Everything = (FactScope)1023;

    internal Bound Value(Definition definition, RuleType? expected)
    {
        var binder = new ExpressionBinder(definitions, definitions.Factory, definition.Source, bag);
        return definition.Syntax switch
        {
            LetDeclaration let => binder.Any(let.Value, new BindingScope(Everything, "a definition"), mayBeMissing: true),
            ListDeclaration list => List(binder, list, expected, definition),
            ParameterDeclaration parameter => ParameterValue(binder, parameter, definition),
            TableDeclaration table => new TableBinder(definitions, binder, definition, bag).Bind(table),
            _ => Bound.Error,
        };
    }

    private Bound List(ExpressionBinder binder, ListDeclaration list, RuleType? expected, Definition definition)
    {
        var scope = new BindingScope(FactScope.None, "a list");
        if (list.Items.Items.Length > 0 && expected is null && list.Items.Items.All(i => i is PathExpression { Path.Parts.Length: 1 }))
        {
            var words = list.Items.Items.Select(i => ((PathExpression)i).Path.Parts[0].Text).ToList();
            if (definitions.Words.All.FirstOrDefault(v => words.TrueForAll(w => v.RankOf(w) >= 0)) is { } vocabulary)
            {
                return binder.Bind(list.Items, scope, RuleType.ListOf(RuleType.Code(vocabulary)));
            }

            bag.Add(FactDiagnostics.LooseCode(definition.At, list.Name.Text));
            return Bound.Error;
        }

        return binder.Bind(list.Items, scope, expected);
    }

    private Bound ParameterValue(ExpressionBinder binder, ParameterDeclaration syntax, Definition definition)
    {
        if (Parameter(binder, syntax, definition) is not { } parameter)
        {
            return Bound.Error;
        }

        var node = definitions.Factory.Parameter(parameter.Name, parameter.Value, parameter.Type, parameter.Source);
        return new Bound(node, false, (parameter.Value as MoneyValue)?.Currency);
    }

    /// <summary>The parameter with its bounds; null: a mistake was reported.</summary>
    internal Parameter? Parameter(ExpressionBinder binder, ParameterDeclaration syntax, Definition definition)
    {
        var scope = new BindingScope(Everything, "a parameter");
        var value = binder.Any(syntax.Value, scope, mayBeMissing: false);
        if (value.IsError)
        {
            return null;
        }

        if (Constants.Of(value.Node!) is not { } literal)
        {
            bag.Add(NameDiagnostics.NotALiteral(definition.Source.At(syntax.Value.Span), "a parameter"));
            return null;
        }

        literal = definitions.Overridden?.GetValueOrDefault(syntax.Name.Text) ?? literal;
        var low = Limit(binder, syntax.Minimum, value.Type, definition);
        var high = Limit(binder, syntax.Maximum, value.Type, definition);
        if ((low is not null && Compare(literal, low) < 0) || (high is not null && Compare(literal, high) > 0))
        {
            bag.Add(NameDiagnostics.ParameterOutOfBounds(definition.Source.At(syntax.Value.Span), syntax.Name.Text,
                $"{definition.Source.Slice(syntax.Minimum!.Span)} to {definition.Source.Slice(syntax.Maximum!.Span)}"));
            return null;
        }

        var position = definition.Source.PositionOf(syntax.Name.Span.Start);
        return new Parameter(syntax.Name.Text, value.Type, literal, low, high, syntax.Meaning?.Value ?? syntax.Documentation ?? "",
            new SourceSpan(definition.Source.Path, position.Line, position.Column, syntax.Name.Span.Length));
    }

    private Value? Limit(ExpressionBinder binder, ExpressionSyntax? syntax, RuleType type, Definition definition)
    {
        if (syntax is null)
        {
            return null;
        }

        var bound = binder.Any(syntax, new BindingScope(FactScope.None, "a parameter"), mayBeMissing: false);
        if (bound.IsError)
        {
            return null;
        }

        if (TypeRules.Common(type, bound.Type) is null)
        {
            bag.Add(TypeMismatch.Of(definition.Source.At(syntax.Span), type, bound.Type, "a bound"));
            return null;
        }

        return Constants.Of(bound.Node!);
    }

    private static int Compare(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Amount.CompareTo(b.Amount),
        (MoneyValue a, MoneyValue b) => a.Amount.CompareTo(b.Amount),
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (TimeValue a, TimeValue b) => a.Time.CompareTo(b.Time),
        (CodeValue a, CodeValue b) => a.Rank.CompareTo(b.Rank),
        _ => 0,
    };
}

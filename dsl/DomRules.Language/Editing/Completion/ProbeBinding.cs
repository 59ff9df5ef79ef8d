using DomRules.Language.Binding;
using DomRules.Language.Declarations;
using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Lowering;
using DomRules.Language.Parsing;
using DomRules.Language.Parsing.Carets;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Expectations;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax.Tables;
using DomRules.Model.Facts;
using DomRules.Model.Types;
using BlockKind = DomRules.Model.Graph.BlockKind;

namespace DomRules.Language.Editing.Completion;

/// <summary>Binds the piece at the caret, made whole around a name, in the policy that it belongs to, so that the binder tells what it asks of that name.</summary>
internal sealed class ProbeBinding(CaretScope scope, ParsedFile probe)
{
    private readonly DiagnosticBag _bag = new();
    private readonly Layer _layer = scope.Layer with { File = probe };

    private ExpressionBinder Binder => new(scope.Definitions, scope.Definitions.Factory, probe.Source, _bag);

    internal void Bind(OpenPiece piece)
    {
        if (probe.Syntax.Header is PolicyHeader { AppliesWhen: { } applies })
        {
            Binder.Condition(applies, BlockRules.OfOrder("`applies when`"));
        }

        switch (probe.Syntax.Declarations.LastOrDefault())
        {
            case BlockDeclaration { Members: [.., var member] } block:
                Bind(member, (BlockKind)(int)block.Kind);
                break;
            case TestDeclaration { Statements: [.., ExpectSyntax expect] }:
                Bind(expect);
                break;
            case { } declaration:
                Bind(declaration);
                break;
        }
    }

    private void Bind(MemberSyntax member, BlockKind block)
    {
        var linked = new LinkedMember(member, block, _layer);
        switch (member)
        {
            case RuleSyntax rule:
                new RuleLowering(scope.Policy, _bag).Hear(new LinkedRule(rule.Name.Text, block, _layer, rule, rule.IsOverride ? Overridden(rule.Name.Text) : null));
                HearAnyBasis(rule, block);
                break;
            case OtherwiseSyntax otherwise:
                new RuleLowering(scope.Policy, _bag).Hear(new LinkedRule("otherwise", block, _layer, otherwise, null));
                break;
            case StepSyntax step:
                new StepLowering(scope.Policy, [], _bag).Hear(step, _layer);
                break;
            case RankBySyntax or RankServicesSyntax or ServeOrdersSyntax:
                PolicyLowering.Lists(scope.Policy with { Lists = [linked] }, _bag);
                break;
        }
    }

    /// <summary>What an amount is counted by stands behind it, and may make known what the rule could not read without.</summary>
    private void HearAnyBasis(RuleSyntax rule, BlockKind block)
    {
        if (block == BlockKind.Cost && !scope.Asked.WasHeard && rule.Condition is { } condition)
        {
            Binder.Condition(condition, BlockRules.OfLineCosts("`cost`"));
        }
    }

    /// <summary>What the override at the caret overrides, whether or not it is read as one already.</summary>
    private LinkedRule? Overridden(string name)
    {
        var known = scope.Policy.Rules.FirstOrDefault(r => r.Name == name);
        return known?.Layer.Index == scope.Layer.Index ? known.Base : known;
    }

    private void Bind(ExpectSyntax expect)
    {
        var inner = expect is ExpectForOrder each ? each.Expectation : expect;
        if (inner is ExpectCondition that)
        {
            Binder.Condition(that.Condition, BlockRules.OfPlans("`expect that`"));
        }
    }

    private void Bind(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case CheckDeclaration check:
                Binder.Condition(check.Condition, BlockRules.OfShipments("a check").With(FactScope.Stock));
                break;
            case FieldDeclaration { Default: { } value } field:
                Literal(value, TypeBinder.Of(field.Type, Paths.Field(field.Path)));
                break;
            case AssumeDeclaration assume when scope.Definitions.Fact(Paths.Field(assume.Path)) is { } fact:
                Literal(assume.Value, fact.Type);
                break;
            case LetDeclaration let:
                Value("let", let, let.Name);
                break;
            case ListDeclaration list:
                Binder.Bind(list.Items, new BindingScope(FactScope.None, "a list"), null);
                break;
            case ParameterDeclaration parameter:
                Value("parameter", parameter, parameter.Name);
                break;
            case TableDeclaration table:
                Cells(table);
                break;
        }
    }

    /// <summary>A row that is being written has too few cells for the binder of tables, so each is bound by itself.</summary>
    private void Cells(TableDeclaration table)
    {
        var anywhere = new BindingScope(DeclarationBinder.Everything, "a table");
        var columns = table.Columns.Select(c => Binder.Any(new PathExpression(c, c.Span), anywhere, mayBeMissing: true)).ToList();
        var result = TypeBinder.Of(table.Result, table.Name.Text);
        foreach (var (value, place) in table.Rows.SelectMany(r => r.Cells.Select(Values).Append([r.Result]).SelectMany((cell, place) => cell.Select(v => (v, place)))))
        {
            var type = place >= columns.Count ? result : columns[place].IsError ? null : columns[place].Type;
            Binder.Bind(value, new BindingScope(FactScope.None, "a table"), type);
        }
    }

    private static IEnumerable<ExpressionSyntax> Values(CellSyntax cell) => cell switch
    {
        ComparisonCell comparison => [comparison.Value],
        RangeCell range => [range.Low, range.High],
        ValuesCell values => values.Values,
        _ => [],
    };

    private void Literal(ExpressionSyntax value, RuleType type) => Binder.Bind(value, new BindingScope(FactScope.None, "a default"), type);

    private void Value(string key, DeclarationSyntax declaration, NameSyntax name) =>
        new DeclarationBinder(scope.Definitions, _bag).Value(new Definition(key, declaration, probe.Source, scope.Layer.Index, probe.Source.At(name.Span)), null);
}

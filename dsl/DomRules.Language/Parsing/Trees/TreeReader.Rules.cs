using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using DomRules.Language.Syntax;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax.Tables;
using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Tables, rules and steps.</content>
internal sealed partial class TreeReader
{
    private TableDeclaration Table(TableDeclarationContext table) => new(
        Name(table.name()), [.. table.path().Select(Path)], Type(table.type()), [.. table.row().Select(Row)], Text(table.TEXT()), Span(table));

    private TableRow Row(RowContext row)
    {
        var cells = row.cell();
        var result = Cell(cells[^1]) is ValuesCell { Values: [var value] } ? value : Missing(cells[^1], "a single result at the end of the row");
        return new TableRow([.. cells.SkipLast(1).Select(Cell)], result, Span(row));
    }

    private CellSyntax Cell(CellContext cell) => cell switch
    {
        AnyCellContext => new AnyCell(Span(cell)),
        UnknownCellContext => new UnknownCell(Span(cell)),
        ComparisonCellContext c => new ComparisonCell(Operator(c.comparisonSign()), Value(c.value()), Span(c)),
        RangeCellContext r => new RangeCell(Value(r.value(0)), Value(r.value(1)), Span(r)),
        ValuesCellContext v => new ValuesCell([.. v.value().Select(Value)], Span(v)),
        _ => throw Unknown(cell),
    };

    private MissingExpression Missing(ParserRuleContext at, string what)
    {
        bag.Add(PlainSyntaxDiagnostics.Missing(source.At(Span(at)), what));
        return new MissingExpression(Span(at));
    }

    private MemberSyntax Member(MemberContext member) => member switch
    {
        PlainRuleContext rule => Rule(rule, RuleForm.Rule, rule.name(), rule.ruleModifier(), rule.eventNames(), rule.ruleWhen(), Effects(rule.effects()), rule.because()),
        ForbidRuleContext rule => Rule(rule, RuleForm.Forbid, rule.name(), rule.ruleModifier(), null, rule.ruleWhen(), [new ForbidEffect(Span(rule.Start))], rule.because()),
        RequireRuleContext rule => Rule(rule, RuleForm.Require, rule.name(), rule.ruleModifier(), null, rule.ruleWhen(),
            [rule.condition() is { } needed ? new RequireEffect(Condition(needed), Span(needed)) : new RequireEffect(Missing(rule, "what is required"), Span(rule))], rule.because()),
        OtherwiseContext otherwise => new OtherwiseSyntax(otherwise.name() is { } name ? Name(name) : null, Effects(otherwise.effects()), Because(otherwise.because(), otherwise), Span(otherwise)),
        DisableRuleContext disable => new DisableSyntax(Word(disable.word()), Because(disable.because(), disable), Span(disable)),
        StepContext step => Step(step),
        RankByContext rank => new RankBySyntax(Criteria(rank.criteria()), Span(rank)),
        RankServicesContext rank => new RankServicesSyntax(Criteria(rank.criteria()), Span(rank)),
        ServeOrdersContext serve => new ServeOrdersSyntax(Criteria(serve.criteria()), Span(serve)),
        _ => throw Unknown(member),
    };

    private RuleSyntax Rule(
        ParserRuleContext rule, RuleForm form, NameContext? name, RuleModifierContext[] modifiers, EventNamesContext? events,
        RuleWhenContext? when, ImmutableArray<EffectSyntax> effects, BecauseContext? because)
    {
        DateLiteral? Day(string keyword) => modifiers.LastOrDefault(m => m.Start.Text == keyword) is { } modifier ? Date(modifier.DATE()) : null;
        if (effects.IsEmpty)
        {
            bag.Add(PlainSyntaxDiagnostics.Missing(source.At(Span(rule)), "what the rule does"));
        }

        if (name is null)
        {
            bag.Add(PlainSyntaxDiagnostics.Missing(source.At(Span(rule)), "the rule's name"));
        }

        return new RuleSyntax(
            form, name is null ? new NameSyntax("", false, Span(rule.Start)) : Name(name), Has(rule, "override"), modifiers.Any(m => m.Start.Text == "sealed"),
            Day("from"), Day("until"), events is null ? [] : [.. events.word().Select(Word)],
            when is null ? null : when.condition() is { } condition ? Condition(condition) : Missing(when, "the condition"),
            effects, Because(because, rule), Span(rule));
    }

    private ReasonSyntax Because(BecauseContext? because, ParserRuleContext owner)
    {
        if (because?.TEXT() is { } text)
        {
            return Reason(text);
        }

        bag.Add(PlainSyntaxDiagnostics.Missing(source.At(Span(owner)), "the reason (`because \"…\"`)"));
        return new ReasonSyntax([], Span(owner));
    }

    private ReasonSyntax Reason(ITerminalNode text)
    {
        var span = Span(text.Symbol);
        var parts = ImmutableArray.CreateBuilder<ReasonPart>();
        var start = span.Start + 1;
        for (var at = start; at < span.End - 1; at++)
        {
            if (source.Text[at] == '\\')
            {
                at++;
            }
            else if (source.Text[at] == '{' && source.Text.IndexOf('}', at) is var end && end > 0 && end < span.End)
            {
                Plain(parts, start, at);
                parts.Add(Placeholder(at, end));
                at = end;
                start = end + 1;
            }
        }

        Plain(parts, start, span.End - 1);
        return new ReasonSyntax(parts.ToImmutable(), span);
    }

    private void Plain(ImmutableArray<ReasonPart>.Builder parts, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new ReasonText(Escapes.Remove(source.Text[start..end]), TextSpan.FromBounds(start, end)));
        }
    }

    private ReasonPlaceholder Placeholder(int open, int close) =>
        new(Parser.Inner(source, TextSpan.FromBounds(open + 1, close), bag), TextSpan.FromBounds(open, close + 1));

    private StepSyntax Step(StepContext step)
    {
        var parts = step.stepPart();
        T? Part<T>() where T : StepPartContext => parts.OfType<T>().LastOrDefault();
        return new StepSyntax(
            Name(step.name()),
            Part<StepWhenContext>() is { } when ? Condition(when.condition()) : null,
            Part<StepWithinContext>() is { } within ? Value(within.value()) : null,
            Part<StepWhereContext>() is { } where ? Condition(where.condition()) : null,
            Part<StepAtMostContext>() is { } most ? Value(most.value()) : null,
            Part<StepWithoutRulesContext>() is { } without ? [.. without.word().Select(Word)] : [],
            Part<StepShipPartContext>() is { } part ? new ShipPartEffect(part.criteria() is { } by ? Criteria(by) : null, Span(part)) : null,
            Part<StepRankedByContext>() is { } ranked ? Criteria(ranked.criteria()) : null,
            Part<StepFillFromContext>() is { } fill ? Word(fill.word()) : null,
            Span(step));
    }
}

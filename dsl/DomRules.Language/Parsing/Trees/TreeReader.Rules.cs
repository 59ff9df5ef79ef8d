using Antlr4.Runtime.Tree;
using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Syntax;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Trees;

/// <content>Rules and steps.</content>
internal sealed partial class TreeReader
{
    internal MemberSyntax Member(MemberContext member) => MemberOf(member) with { Documentation = Documentation(member) };

    private MemberSyntax MemberOf(MemberContext member) => member switch
    {
        PlainRuleContext rule => PlainRule(rule),
        ForbidRuleContext rule => Rule(
            rule, RuleForm.Forbid, rule.name(), rule.ruleModifier(), null, rule.ruleWhen(), [new ForbidEffect(Span(rule.Start))], rule.because()),
        RequireRuleContext rule => RequireRule(rule),
        OtherwiseContext otherwise => Otherwise(otherwise),
        DisableRuleContext disable => new DisableSyntax(
            Word(disable.word()), Because(disable.because(), disable, "this `disable`"), Span(disable)),
        StepContext step => Step(step),
        RankByContext rank => new RankBySyntax(Criteria(rank.criteria()), Span(rank)),
        RankServicesContext rank => new RankServicesSyntax(Criteria(rank.criteria()), Span(rank)),
        ServeOrdersContext serve => new ServeOrdersSyntax(Criteria(serve.criteria()), Span(serve)),
        _ => throw Unknown(member),
    };

    private RuleSyntax PlainRule(PlainRuleContext rule)
    {
        var then = Keyword(rule, THEN);
        var isConditional = rule.eventNames() is not null || rule.ruleWhen() is not null;
        ReportThen(isConditional, then, rule.effects());
        var effects = Effects(rule.effects());
        if (rule.effects() is null)
        {
            ReportMissingEffect(rule, Called(rule.name()));
        }
        else if (!isConditional && then is null && rule.name() is { } name)
        {
            ReportNamedLikeEffect(name.Start, rule.effects().Start);
        }

        return Rule(rule, RuleForm.Rule, rule.name(), rule.ruleModifier(), rule.eventNames(), rule.ruleWhen(), effects, rule.because());
    }

    /// <summary>In <c>rule hold cancel</c> the first word was hardly meant as a name; in <c>rule hold hold for desk</c> it was.</summary>
    private void ReportNamedLikeEffect(IToken name, IToken effect)
    {
        if (Keywords.WholeEffects.Contains(name.Type) && name.Type != effect.Type)
        {
            session.Report(RuleDiagnostics.NamedLikeEffect(session.At(Span(name)), name.Text, effect.Text));
        }
    }

    private void ReportThen(bool isConditional, IToken? then, ParserRuleContext? what)
    {
        if (isConditional && then is null && what is not null)
        {
            session.Report(RuleDiagnostics.MissingThen(session.At(Span(what.Start))));
        }
        else if (!isConditional && then is not null)
        {
            session.Report(RuleDiagnostics.NeedlessThen(session.At(Span(then))));
        }
    }

    private void ReportMissingEffect(ParserRuleContext rule, string what)
    {
        session.Report(RuleDiagnostics.MissingEffect(session.At(Span(rule.Start)), what));
    }

    private static string Called(NameContext? name) => name is null ? "this rule" : $"`{name.GetText()}`";

    private RuleSyntax RequireRule(RequireRuleContext rule)
    {
        ReportThen(rule.ruleWhen() is not null, Keyword(rule, THEN), rule.condition());
        ImmutableArray<EffectSyntax> effects = [];
        if (rule.condition() is { } needed)
        {
            effects = [new RequireEffect(Condition(needed), Span(needed))];
        }
        else
        {
            ReportMissingEffect(rule, Called(rule.name()));
        }

        return Rule(rule, RuleForm.Require, rule.name(), rule.ruleModifier(), null, rule.ruleWhen(), effects, rule.because());
    }

    private OtherwiseSyntax Otherwise(OtherwiseContext otherwise)
    {
        if (otherwise.effects() is null)
        {
            ReportMissingEffect(otherwise, "this `otherwise`");
        }

        return new OtherwiseSyntax(
            otherwise.name() is { } name ? Name(name) : null, Effects(otherwise.effects()),
            Because(otherwise.because(), otherwise, "this `otherwise`"), Span(otherwise));
    }

    private RuleSyntax Rule(
        ParserRuleContext rule, RuleForm form, NameContext? name, RuleModifierContext[] modifiers, EventNamesContext? events,
        RuleWhenContext? when, ImmutableArray<EffectSyntax> effects, BecauseContext? because)
    {
        DateLiteral? Day(string keyword) => modifiers.LastOrDefault(m => m.Start.Text == keyword) is { } modifier ? Date(modifier.DATE()) : null;
        ReportTwice([.. modifiers.Select(modifier => modifier.Start)]);
        if (name is null)
        {
            session.Report(RuleDiagnostics.MissingRuleName(session.At(Span(Keyword(rule, RULE)!))));
        }

        return new RuleSyntax(
            form, RuleName(rule, name), Has(rule, "override"), modifiers.Any(m => m.Start.Text == "sealed"),
            Day("from"), Day("until"), events is null ? [] : [.. events.word().Select(Word)],
            when is null ? null : WhenCondition(when), effects, Because(because, rule, Called(name)), Span(rule));
    }

    private NameSyntax RuleName(ParserRuleContext rule, NameContext? name) =>
        name is null ? new NameSyntax("", false, Span(rule.Start)) : Name(name);

    private ExpressionSyntax WhenCondition(RuleWhenContext when)
    {
        if (when.condition() is { } condition)
        {
            return Condition(condition);
        }

        session.Report(RuleDiagnostics.EmptyCondition(session.At(Span(when))));
        return new MissingExpression(Span(when));
    }

    private void ReportTwice(IReadOnlyCollection<IToken> words)
    {
        if (words.Count < 2)
        {
            return;
        }

        var first = new Dictionary<string, IToken>(StringComparer.Ordinal);
        foreach (var word in words.Where(word => !first.TryAdd(word.Text, word)))
        {
            session.Report(RuleDiagnostics.SaidTwice(session.At(Span(word)), word.Text, session.At(Span(first[word.Text]))));
        }
    }

    private static IToken? Keyword(ParserRuleContext context, int type)
    {
        for (var child = 0; child < context.ChildCount; child++)
        {
            if (context.GetChild(child) is ITerminalNode leaf && leaf.Symbol.Type == type)
            {
                return leaf.Symbol;
            }
        }

        return null;
    }

    private StepSyntax Step(StepContext step)
    {
        var parts = step.stepPart();
        T? Part<T>() where T : StepPartContext => parts.OfType<T>().LastOrDefault();
        ReportTwice([.. parts.GroupBy(part => part.GetType()).Where(same => same.Count() > 1).SelectMany(same => same).Select(part => part.Start)]);
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

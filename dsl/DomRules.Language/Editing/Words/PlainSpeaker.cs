using DomRules.Language.Binding;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Linking;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Rules;
using DomRules.Language.Syntax.Steps;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Words;

/// <summary>Says in plain words what the rule at a place means.</summary>
public static class PlainSpeaker
{
    /// <summary>Null where no rule stands that could be read.</summary>
    public static PlainRule? At(LibrarySnapshot snapshot, string path, int offset)
    {
        if (Declaration.At(snapshot, path, offset) is not { Block: { } block } declaration)
        {
            return null;
        }

        var words = new ExpressionWords(declaration.Source);
        var linked = snapshot.Analysis.PoliciesWith(path).SelectMany(p => p.Rules).FirstOrDefault(r => ReferenceEquals(r.Member, declaration.Syntax));
        var where = BlockRules.Word((Model.Graph.BlockKind)(int)block.Kind);
        return declaration.Syntax switch
        {
            RuleSyntax rule => new PlainRule(rule.Name.Text, Standing(rule, linked, where), Conditions(rule, words), Effects(rule, words), Reason(rule.Reason, declaration.Source)),
            OtherwiseSyntax otherwise => new PlainRule(otherwise.Name?.Text ?? "otherwise", $"It closes its list in {where}.", ["no rule before it with the same kind of effect matches"],
                [.. otherwise.Effects.Select(e => EffectWords.Of(e, words))], Reason(otherwise.Reason, declaration.Source)),
            DisableSyntax disable => new PlainRule(disable.Rule.Text, $"It stands in {where}.", [], [$"the parent's rule {disable.Rule.Text} is taken out"], Reason(disable.Reason, declaration.Source)),
            StepSyntax step => new PlainRule(step.Name.Text, "Steps are tried from top to bottom; the first that yields a complete plan wins.", step.Condition is null ? [] : Parts(step.Condition, words), StepWords(step, words), ""),
            _ => null,
        };
    }

    private static string Standing(RuleSyntax rule, LinkedRule? linked, string block) => string.Join(' ', new[]
    {
        linked is null ? $"It stands in {block}." : $"It stands in {block} of policy {linked.Layer.Name}.",
        rule.IsOverride ? linked?.Base is { } parent ? $"It replaces the rule of policy {parent.Layer.Name}." : "It replaces a parent's rule." : null,
        rule.IsSealed ? "It is sealed: lower layers can neither override nor disable it." : null,
        Dates(rule),
    }.OfType<string>());

    private static string? Dates(RuleSyntax rule) => (rule.From, rule.Until) switch
    {
        ({ } from, { } until) => FormattableString.Invariant($"It holds from {from.Value:yyyy-MM-dd} until {until.Value:yyyy-MM-dd}, both included."),
        ({ } from, null) => FormattableString.Invariant($"It holds from {from.Value:yyyy-MM-dd} on."),
        (null, { } until) => FormattableString.Invariant($"It holds until {until.Value:yyyy-MM-dd}, that day included."),
        _ => null,
    };

    private static ImmutableArray<string> Conditions(RuleSyntax rule, ExpressionWords words)
    {
        var events = rule.Events.Select(e => e.Text.Replace('_', ' ')).ToList();
        ImmutableArray<string> happened = events.Count == 0 ? [] : [$"{ExpressionWords.Join(events, "or")} happens"];
        return rule.Condition is null ? happened : happened.AddRange(Parts(rule.Condition, words));
    }

    private static ImmutableArray<string> Parts(ExpressionSyntax condition, ExpressionWords words) =>
        condition is AndExpression all ? [.. all.Operands.Select(words.Condition)] : [words.Condition(condition)];

    private static ImmutableArray<string> Effects(RuleSyntax rule, ExpressionWords words) => [.. rule.Effects.Select(e => EffectWords.Of(e, words))];

    private static ImmutableArray<string> StepWords(StepSyntax step, ExpressionWords words) =>
    [
        .. new[]
        {
            step.Within is { } within ? $"only nodes within {words.Value(within)} are looked at" : null,
            step.Where is { } where ? $"only candidates are looked at for which {words.Condition(where)}" : null,
            step.AtMost is { } most ? $"a plan has at most {words.Value(most)} shipments" : null,
            step.WithoutRules.IsEmpty ? null : $"without the rules {ExpressionWords.Join([.. step.WithoutRules.Select(r => r.Text)], "and")}",
            step.ShipPart is null ? null : "a part may be shipped",
            step.FillFrom is { } fill ? $"what is left is filled from the step {fill.Text}" : null,
        }.OfType<string>().DefaultIfEmpty("every node is looked at"),
    ];

    private static string Reason(ReasonSyntax reason, SourceText source) => string.Concat(reason.Parts.Select(p => p is ReasonText text ? text.Value : source.Slice(p.Span)));
}

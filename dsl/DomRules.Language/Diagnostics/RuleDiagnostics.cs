using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes in the form of a rule (DR015x).</summary>
public static class RuleDiagnostics
{
    internal static readonly DiagnosticDescriptor MissingBecauseKind =
        DiagnosticDescriptor.Error("DR0150", "a rule without `because`");

    internal static readonly DiagnosticDescriptor MissingReasonTextKind =
        DiagnosticDescriptor.Error("DR0151", "`because` without a text");

    internal static readonly DiagnosticDescriptor MissingThenKind =
        DiagnosticDescriptor.Error("DR0152", "`then` is missing");

    internal static readonly DiagnosticDescriptor NeedlessThenKind =
        DiagnosticDescriptor.Warning("DR0153", "a `then` too many");

    internal static readonly DiagnosticDescriptor MissingRuleNameKind =
        DiagnosticDescriptor.Error("DR0154", "a rule without a name");

    internal static readonly DiagnosticDescriptor EmptyConditionKind =
        DiagnosticDescriptor.Error("DR0155", "`when` without a condition");

    internal static readonly DiagnosticDescriptor MissingEffectKind =
        DiagnosticDescriptor.Error("DR0156", "a rule that does nothing");

    internal static readonly DiagnosticDescriptor UnknownEffectKind =
        DiagnosticDescriptor.Error("DR0157", "there is no such effect");

    internal static readonly DiagnosticDescriptor SaidTwiceKind =
        DiagnosticDescriptor.Error("DR0158", "the same thing said twice");

    internal static readonly DiagnosticDescriptor ForeignWhenKind =
        DiagnosticDescriptor.Error("DR0159", "`if` instead of `when`");

    internal static readonly DiagnosticDescriptor ForeignElseKind =
        DiagnosticDescriptor.Error("DR0160", "`else` instead of `otherwise`");

    internal static readonly DiagnosticDescriptor NamedLikeEffectKind =
        DiagnosticDescriptor.Warning("DR0182", "a rule named like something that rules do");

    public static Diagnostic MissingBecause(Location at, string rule) =>
        new(MissingBecauseKind, $"{rule} does not say why", at)
        {
            Label = "`because` is missing",
            Why = "Every rule carries its reason; an auditor reads it",
            Fixes = [DiagnosticFix.Insert(at.Span.End, " because \"\"")],
        };

    public static Diagnostic MissingReasonText(Location at) =>
        new(MissingReasonTextKind, "after `because` stands a text between quotation marks", at)
        {
            Fixes = [DiagnosticFix.Insert(at.Span.End, " \"\"")],
        };

    public static Diagnostic MissingThen(Location at) =>
        new(MissingThenKind, "between the condition and what to do stands `then`", at)
        {
            Fixes = [DiagnosticFix.Insert(at.Span.Start, "then ", isSafe: true)],
        };

    public static Diagnostic NeedlessThen(Location at) =>
        new(NeedlessThenKind, "without `on` or `when` a rule has no `then`", at)
        {
            Fixes = [DiagnosticFix.Remove(at.Span, "then", isSafe: true)],
        };

    public static Diagnostic MissingRuleName(Location at) =>
        new(MissingRuleNameKind, "this rule has no name", at)
        {
            Why = "Decisions, tests and other layers speak of a rule by its name",
        };

    public static Diagnostic EmptyCondition(Location at) =>
        new(EmptyConditionKind, "after `when` stands a condition", at)
        {
            Why = "A rule that always holds has no `when`",
        };

    public static Diagnostic MissingEffect(Location at, string rule) =>
        new(MissingEffectKind, $"{rule} does not say what to do", at)
        {
            Why = "After `then` stands an effect, e.g. `forbid`, `hold for fraud_desk`, `add 2 EUR per line`",
        };

    public static Diagnostic UnknownEffect(Location at, string word, string? meant) =>
        new(UnknownEffectKind, $"`{word}` is nothing that a rule can do", at)
        {
            Label = SlipWords.DidYouMean(meant),
            Fixes = SlipWords.ReplaceWith(at, meant),
        };

    public static Diagnostic SaidTwice(Location at, string what, Location first) =>
        new(SaidTwiceKind, $"`{what}` is said twice", at)
        {
            Related = [new DiagnosticLabel(first, "first said here")],
            Fixes = [DiagnosticFix.Remove(at.Span, what)],
        };

    public static Diagnostic ForeignWhen(Location at, string word) =>
        new(ForeignWhenKind, $"`{word}` is written `when`", at)
        {
            Fixes = [DiagnosticFix.Replace(at.Span, "when", isSafe: true)],
        };

    public static Diagnostic ForeignElse(Location at) =>
        new(ForeignElseKind, "a rule has no `else`: the next rule of the list is looked at, and `otherwise` closes the list", at);

    /// <summary>The fix takes the word for an effect and gives the rule a name of its own.</summary>
    public static Diagnostic NamedLikeEffect(Location at, string word, string next) =>
        new(NamedLikeEffectKind, $"`{word}` is this rule's name; nothing is done by it", at)
        {
            Label = "the rule is called so",
            Why = $"After `rule` stands a name. If the rule should `{word}` and `{next}`, name it and write both: `rule NAME {word}, {next}`",
            Fixes = [new DiagnosticFix($"name the rule `{word}_and_{next}` and let it `{word}`", [new TextEdit(new TextSpan(at.Span.Start, 0), $"{word}_and_{next} "), new TextEdit(new TextSpan(at.Span.End, 0), ",")], IsSafe: false)],
        };
}

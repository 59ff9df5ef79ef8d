using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes about names: what is declared, where, and how often.</summary>
internal static class NameDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownNameKind = DiagnosticDescriptor.Error("DR0201", "a name that nobody declared");
    private static readonly DiagnosticDescriptor DuplicateNameKind = DiagnosticDescriptor.Error("DR0202", "a name declared twice");
    private static readonly DiagnosticDescriptor UnknownQueueKind = DiagnosticDescriptor.Error("DR0204", "a queue that nobody declared");
    private static readonly DiagnosticDescriptor UnknownFunctionKind = DiagnosticDescriptor.Error("DR0205", "a function that does not exist");
    private static readonly DiagnosticDescriptor WrongArgumentCountKind = DiagnosticDescriptor.Error("DR0206", "a function with the wrong number of values");
    private static readonly DiagnosticDescriptor CircularDefinitionKind = DiagnosticDescriptor.Error("DR0207", "definitions that need each other");
    private static readonly DiagnosticDescriptor BaseOutsideOverrideKind = DiagnosticDescriptor.Error("DR0208", "`base` outside an override");
    private static readonly DiagnosticDescriptor UnknownFieldRootKind = DiagnosticDescriptor.Error("DR0209", "a field on something that has none");
    private static readonly DiagnosticDescriptor FieldIsBuiltInKind = DiagnosticDescriptor.Error("DR0210", "a field that the language has already");
    private static readonly DiagnosticDescriptor WordsOfFixedFactKind = DiagnosticDescriptor.Error("DR0211", "codes for a fact whose codes are fixed");
    private static readonly DiagnosticDescriptor UnknownStepKind = DiagnosticDescriptor.Error("DR0212", "a step that does not exist");
    private static readonly DiagnosticDescriptor UnknownRuleKind = DiagnosticDescriptor.Error("DR0213", "a rule that does not exist");
    private static readonly DiagnosticDescriptor DuplicateRuleKind = DiagnosticDescriptor.Error("DR0214", "two rules of one name");
    private static readonly DiagnosticDescriptor DuplicateStepKind = DiagnosticDescriptor.Error("DR0215", "two steps of one name");
    private static readonly DiagnosticDescriptor ParameterOutOfBoundsKind = DiagnosticDescriptor.Error("DR0216", "a parameter outside its own bounds");
    private static readonly DiagnosticDescriptor NotALiteralKind = DiagnosticDescriptor.Error("DR0217", "something other than a literal");

    private static readonly DiagnosticDescriptor HiddenCodeKind = DiagnosticDescriptor.Error("DR0218", "a code that the language keeps for itself");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [HiddenCodeKind, UnknownNameKind, DuplicateNameKind, UnknownQueueKind, UnknownFunctionKind, WrongArgumentCountKind, CircularDefinitionKind, BaseOutsideOverrideKind, UnknownFieldRootKind, FieldIsBuiltInKind, WordsOfFixedFactKind, UnknownStepKind, UnknownRuleKind, DuplicateRuleKind, DuplicateStepKind, ParameterOutOfBoundsKind, NotALiteralKind];

    internal static Diagnostic UnknownName(Location at, string name, string? nearest) =>
        new(UnknownNameKind, $"nothing is called `{name}` here", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = "Names come from `let`, `list`, `parameter` and `table` of this policy, of its parents and of the modules it uses", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic DuplicateName(Location at, string name, Location first) =>
        new(DuplicateNameKind, $"`{name}` is declared already", at) { Label = "declared again", Why = "A name means one thing in a policy", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic UnknownQueue(Location at, string name, string? nearest) =>
        new(UnknownQueueKind, $"there is no queue `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = $"Declare it once: queue {name} \"who works on it\"", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownFunction(Location at, string name, string? nearest) =>
        new(UnknownFunctionKind, $"there is no function `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = "The functions are min, max, abs, round(x to 2 places), lower and distance", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic WrongArgumentCount(Location at, string name, string needed) =>
        new(WrongArgumentCountKind, $"`{name}` takes {needed}", at);

    internal static Diagnostic CircularDefinition(Location at, string chain) =>
        new(CircularDefinitionKind, $"this definition needs itself: {chain}", at) { Why = "The language has no recursion" };

    internal static Diagnostic BaseOutsideOverride(Location at) =>
        new(BaseOutsideOverrideKind, "`base` is the parent rule's condition, and this rule overrides none", at) { Why = "Only a rule marked `override` has a base" };

    internal static Diagnostic UnknownFieldRoot(Location at, string root) =>
        new(UnknownFieldRootKind, $"a field cannot stand on `{root}`", at) { Why = "Fields belong to order, line, node, customer or item" };

    internal static Diagnostic FieldIsBuiltIn(Location at, string path) =>
        new(FieldIsBuiltInKind, $"`{path}` is a fact of the language already", at) { Why = "Give the field a name of its own" };

    internal static Diagnostic WordsOfFixedFact(Location at, string path, string nearest) =>
        new(WordsOfFixedFactKind, $"the codes of `{path}` cannot be declared", at) { Why = $"Codes can be declared for {nearest}" };

    internal static Diagnostic UnknownStep(Location at, string name, string? nearest) =>
        new(UnknownStepKind, $"there is no step `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownRule(Location at, string name, string? nearest) =>
        new(UnknownRuleKind, $"there is no rule `{name}` here", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic DuplicateRule(Location at, string name, Location first) =>
        new(DuplicateRuleKind, $"there is a rule `{name}` already", at) { Label = "named again", Why = "Rule names are unique in a policy, so that records and tests can speak of them", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic DuplicateStep(Location at, string name, Location first) =>
        new(DuplicateStepKind, $"there is a step `{name}` already", at) { Label = "named again", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic ParameterOutOfBounds(Location at, string name, string bounds) =>
        new(ParameterOutOfBoundsKind, $"`{name}` starts outside its bounds ({bounds})", at) { Why = "Operations may turn it only within the bounds, so it has to start there" };

    internal static Diagnostic HiddenCode(Location at, string code) =>
        new(HiddenCodeKind, $"no code can be called `{code}`", at) { Why = $"`is {code}` asks whether a value is there at all; choose another word, e.g. `not_stated`" };

    internal static Diagnostic NotALiteral(Location at, string what) =>
        new(NotALiteralKind, $"{what} has to be written as a literal", at) { Why = "It is read before any order is there" };
}

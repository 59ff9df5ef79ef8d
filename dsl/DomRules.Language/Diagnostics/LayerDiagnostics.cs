using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes between policies: parents, modules, overriding, sealing.</summary>
internal static class LayerDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownParentKind = DiagnosticDescriptor.Error("DR0601", "a parent that does not exist");
    private static readonly DiagnosticDescriptor UnknownModuleKind = DiagnosticDescriptor.Error("DR0602", "a module that does not exist");
    private static readonly DiagnosticDescriptor CircularLayersKind = DiagnosticDescriptor.Error("DR0603", "policies that extend each other");
    private static readonly DiagnosticDescriptor TooManyLayersKind = DiagnosticDescriptor.Error("DR0604", "too many layers");
    private static readonly DiagnosticDescriptor NothingToOverrideKind = DiagnosticDescriptor.Error("DR0605", "an override of nothing");
    private static readonly DiagnosticDescriptor SealedOverriddenKind = DiagnosticDescriptor.Error("DR0606", "an override of a sealed rule");
    private static readonly DiagnosticDescriptor SealedDisabledKind = DiagnosticDescriptor.Error("DR0607", "a sealed rule disabled");
    private static readonly DiagnosticDescriptor SealedRelaxedKind = DiagnosticDescriptor.Error("DR0608", "a sealed rule lifted in a step");
    private static readonly DiagnosticDescriptor FrozenRedefinedKind = DiagnosticDescriptor.Error("DR0609", "a redefinition that a sealed rule forbids");
    private static readonly DiagnosticDescriptor RuleHidesParentsKind = DiagnosticDescriptor.Error("DR0610", "a parent's rule stated again");
    private static readonly DiagnosticDescriptor DuplicatePolicyKind = DiagnosticDescriptor.Error("DR0611", "two policies of one name");
    private static readonly DiagnosticDescriptor CurrencyChangesKind = DiagnosticDescriptor.Error("DR0612", "a layer with another currency");
    private static readonly DiagnosticDescriptor OverrideInOtherBlockKind = DiagnosticDescriptor.Error("DR0613", "an override in another block");
    private static readonly DiagnosticDescriptor CodesLeftOutKind = DiagnosticDescriptor.Warning("DR0614", "codes of the parent left out");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [UnknownParentKind, UnknownModuleKind, CircularLayersKind, TooManyLayersKind, NothingToOverrideKind, SealedOverriddenKind, SealedDisabledKind, SealedRelaxedKind, FrozenRedefinedKind, RuleHidesParentsKind, DuplicatePolicyKind, CurrencyChangesKind, OverrideInOtherBlockKind, CodesLeftOutKind];

    internal static Diagnostic UnknownParent(Location at, string name, string? nearest) =>
        new(UnknownParentKind, $"there is no policy `{name}` in this library", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownModule(Location at, string name, string? nearest) =>
        new(UnknownModuleKind, $"there is no module `{name}` in this library", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic CircularLayers(Location at, string chain) =>
        new(CircularLayersKind, $"policies extend each other in a circle: {chain}", at);

    internal static Diagnostic TooManyLayers(Location at, string limit) =>
        new(TooManyLayersKind, $"a policy stands on at most {limit} others", at);

    internal static Diagnostic NothingToOverride(Location at, string name, string? nearest) =>
        new(NothingToOverrideKind, $"no parent has a rule `{name}` to override", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic SealedOverridden(Location at, string name, Location first) =>
        new(SealedOverriddenKind, $"`{name}` is sealed and cannot be overridden", at) { Why = "A sealed rule holds for every policy below", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic SealedDisabled(Location at, string name, Location first) =>
        new(SealedDisabledKind, $"`{name}` is sealed and cannot be disabled", at) { Why = "A sealed rule holds for every policy below", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic SealedRelaxed(Location at, string name, Location first) =>
        new(SealedRelaxedKind, $"`{name}` is sealed and cannot be lifted in a step", at) { Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic FrozenRedefined(Location at, string name, string rule, Location first) =>
        new(FrozenRedefinedKind, $"`{name}` is read by the sealed rule `{rule}` and cannot be redefined", at) { Why = "What a sealed rule reads is frozen, or the seal would mean nothing", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic RuleHidesParents(Location at, string name, Location first) =>
        new(RuleHidesParentsKind, $"a parent has a rule `{name}` already", at) { Label = "stated again", Why = "To change it write `override rule`; to add one choose another name", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic DuplicatePolicy(Location at, string name, Location first) =>
        new(DuplicatePolicyKind, $"there is a policy or module `{name}` already", at) { Label = "named again", Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic CurrencyChanges(Location at, string mine, string parents) =>
        new(CurrencyChangesKind, $"the parent counts in {parents}, this policy in {mine}", at) { Why = "Amounts of the parent would change their meaning" };

    internal static Diagnostic OverrideInOtherBlock(Location at, string name, string block) =>
        new(OverrideInOtherBlockKind, $"`{name}` stands in `{block}` and can be overridden only there", at);

    /// <summary>Told at the list.</summary>
    internal static Diagnostic CodesLeftOut(Location at, IEnumerable<string> codes, bool isEmpty, Location first) => new(CodesLeftOutKind, $"the parent has {string.Join(", ", codes.Select(c => $"`{c}`"))} as well", at)
    {
        Label = "left out here",
        Why = "The parent's rules speak of them, so they stay codes; this list cannot take them away",
        Related = [new DiagnosticLabel(first, "here first")],
        Fixes = [DiagnosticFix.Insert(at.Span.End - 1, (isEmpty ? "" : ", ") + string.Join(", ", codes))],
    };
}

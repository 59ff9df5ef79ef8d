using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>What compiles and is probably not meant.</summary>
internal static class LintDiagnostics
{
    private static readonly DiagnosticDescriptor PaysForSplittingKind = DiagnosticDescriptor.Warning("DR0901", "a rule that pays for splitting");
    private static readonly DiagnosticDescriptor OnlyIfNeverActsKind = DiagnosticDescriptor.Warning("DR0902", "`only if` that never acts");
    private static readonly DiagnosticDescriptor HidesParentsOtherwiseKind = DiagnosticDescriptor.Warning("DR0903", "an `otherwise` that hides the parent's");
    private static readonly DiagnosticDescriptor StepNeverReachedKind = DiagnosticDescriptor.Warning("DR0904", "a step that is never reached");
    private static readonly DiagnosticDescriptor CriterionNeverActsKind = DiagnosticDescriptor.Warning("DR0905", "a criterion that never acts");
    private static readonly DiagnosticDescriptor UnusedKind = DiagnosticDescriptor.Warning("DR0906", "something that nobody uses");
    private static readonly DiagnosticDescriptor NeverHoldsKind = DiagnosticDescriptor.Warning("DR0907", "a condition that never holds");
    private static readonly DiagnosticDescriptor AlwaysHoldsKind = DiagnosticDescriptor.Warning("DR0908", "a condition that always holds");
    private static readonly DiagnosticDescriptor ShadowedKind = DiagnosticDescriptor.Warning("DR0909", "a rule that an earlier one hides");
    private static readonly DiagnosticDescriptor KeepsBackEverythingKind = DiagnosticDescriptor.Warning("DR0910", "a keep back of everything");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [PaysForSplittingKind, OnlyIfNeverActsKind, HidesParentsOtherwiseKind, StepNeverReachedKind, CriterionNeverActsKind, UnusedKind, NeverHoldsKind, AlwaysHoldsKind, ShadowedKind, KeepsBackEverythingKind];

    internal static Diagnostic PaysForSplitting(Location at, string rule) =>
        new(PaysForSplittingKind, $"`{rule}` takes money off each shipment, so more shipments look cheaper", at) { Why = "Take it off per unit, or off the order" };

    internal static Diagnostic OnlyIfNeverActs(Location at) =>
        new(OnlyIfNeverActsKind, "`only if` never acts: the rank list asks for the fewest shipments first", at);

    internal static Diagnostic HidesParentsOtherwise(Location at, Location first) =>
        new(HidesParentsOtherwiseKind, "this `otherwise` replaces the parent's", at) { Related = [new DiagnosticLabel(first, "here first")] };

    internal static Diagnostic StepNeverReached(Location at, string step, string before) =>
        new(StepNeverReachedKind, $"`{step}` is never reached: `{before}` before it admits every plan that it could find", at);

    internal static Diagnostic CriterionNeverActs(Location at, string criterion, string before, bool leavesNoTies) =>
        new(CriterionNeverActsKind, leavesNoTies ? $"`{criterion}` hardly ever acts: `{before}` before it leaves no ties" : $"`{criterion}` never acts: `{before}` before it asks the same", at) { Why = "Give the one before a band with `within`" };

    internal static Diagnostic Unused(Location at, string what, string name) =>
        new(UnusedKind, $"the {what} `{name}` is never used", at);

    internal static Diagnostic NeverHolds(Location at, string rule) =>
        new(NeverHoldsKind, $"the condition of `{rule}` never holds", at);

    internal static Diagnostic AlwaysHolds(Location at, string rule) =>
        new(AlwaysHoldsKind, $"the condition of `{rule}` always holds", at);

    internal static Diagnostic Shadowed(Location at, string rule, string before) =>
        new(ShadowedKind, $"`{rule}` never decides: `{before}` before it always does when this one would", at) { Why = "Among rules of one kind the first that holds decides" };

    internal static Diagnostic KeepsBackEverything(Location at, string rule) =>
        new(KeepsBackEverythingKind, $"`{rule}` keeps back everything", at);
}

using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes in tests and checks.</summary>
internal static class TestDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownOutcomeKind = DiagnosticDescriptor.Error("DR0801", "an outcome that does not exist");
    private static readonly DiagnosticDescriptor UnknownEventKind = DiagnosticDescriptor.Error("DR0802", "an event that does not exist");
    private static readonly DiagnosticDescriptor UnknownRuleInTestKind = DiagnosticDescriptor.Error("DR0803", "a rule that no policy has");
    private static readonly DiagnosticDescriptor TestExpectsNothingKind = DiagnosticDescriptor.Warning("DR0804", "a test that expects nothing");
    private static readonly DiagnosticDescriptor TestWithoutOrderKind = DiagnosticDescriptor.Error("DR0805", "a test without an order");
    private static readonly DiagnosticDescriptor DuplicateTestKind = DiagnosticDescriptor.Error("DR0806", "two tests of one name");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [UnknownOutcomeKind, UnknownEventKind, UnknownRuleInTestKind, TestExpectsNothingKind, TestWithoutOrderKind, DuplicateTestKind];

    internal static Diagnostic UnknownOutcome(Location at, string name, string? nearest) =>
        new(UnknownOutcomeKind, $"there is no outcome `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = "Outcomes are routed, partly_routed, held, backordered, unroutable, cancelled and nothing_to_ship", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownEvent(Location at, string name, string? nearest) =>
        new(UnknownEventKind, $"there is no event `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic UnknownRuleInTest(Location at, string name, string? nearest) =>
        new(UnknownRuleInTestKind, $"no policy of the library has a rule `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

    internal static Diagnostic TestExpectsNothing(Location at, string title) =>
        new(TestExpectsNothingKind, $"the test \"{title}\" expects nothing", at) { Why = "A test that cannot fail proves nothing" };

    internal static Diagnostic TestWithoutOrder(Location at, string title) =>
        new(TestWithoutOrderKind, $"the test \"{title}\" gives no order", at);

    internal static Diagnostic DuplicateTest(Location at, string title, Location first) =>
        new(DuplicateTestKind, $"there is a test \"{title}\" already", at) { Label = "named again", Related = [new DiagnosticLabel(first, "here first")] };
}

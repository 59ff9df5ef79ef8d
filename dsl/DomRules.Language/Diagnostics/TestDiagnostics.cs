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
    private static readonly DiagnosticDescriptor UnknownPropertyKind = DiagnosticDescriptor.Error("DR0807", "a property that no input has");
    private static readonly DiagnosticDescriptor NodeNotGivenKind = DiagnosticDescriptor.Error("DR0808", "a node that the test's network lacks");
    private static readonly DiagnosticDescriptor UnknownActionKind = DiagnosticDescriptor.Error("DR0809", "an action that does not exist");
    private static readonly DiagnosticDescriptor CostInOtherCurrencyKind = DiagnosticDescriptor.Error("DR0810", "a cost expected in another currency");
    private static readonly DiagnosticDescriptor EventIncompleteKind = DiagnosticDescriptor.Error("DR0811", "an event that says too little");
    private static readonly DiagnosticDescriptor EventAtNoNodeKind = DiagnosticDescriptor.Error("DR0812", "an event that is at no node");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [UnknownOutcomeKind, UnknownEventKind, UnknownRuleInTestKind, TestExpectsNothingKind, TestWithoutOrderKind, DuplicateTestKind, UnknownPropertyKind, NodeNotGivenKind, UnknownActionKind, CostInOtherCurrencyKind,
        EventIncompleteKind, EventAtNoNodeKind];

    internal static Diagnostic UnknownOutcome(Location at, string name, string? nearest) =>
        new(UnknownOutcomeKind, $"there is no outcome `{name}`", at) { Label = nearest is null ? null : $"did you mean `{nearest}`?", Why = "Outcomes are routed, partly_routed, held, backordered, unroutable, cancelled and nothing_to_ship; states of an order are also waiting, reserved, released, shipped, delivered and returned", Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)] };

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

    internal static Diagnostic UnknownProperty(Location at, string name, string owner, string? nearest) => new(UnknownPropertyKind, $"`{owner}` has no property `{name}`", at)
    {
        Label = nearest is null ? null : $"did you mean `{nearest}`?",
        Why = nearest is null && owner is "order" or "customer" or "line" or "node" ? $"It has those of the input format, and what a policy declares with `field {owner}.{name}: …`" : null,
        Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)],
    };

    internal static Diagnostic NodeNotGiven(Location at, string node, bool isText, string? nearest) => new(NodeNotGivenKind, $"the network of this test has no node `{node}`", at)
    {
        Label = nearest is null ? null : $"did you mean `{nearest}`?",
        Why = "The test writes its whole network down, so nothing can come from elsewhere",
        Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, isText ? $"\"{nearest}\"" : nearest)],
    };

    internal static Diagnostic UnknownAction(Location at, string name, IEnumerable<string> actions, string? nearest) => new(UnknownActionKind, $"there is no action `{name}`", at)
    {
        Label = nearest is null ? null : $"did you mean `{nearest}`?",
        Why = $"Actions are {string.Join(", ", actions)}",
        Fixes = nearest is null ? [] : [DiagnosticFix.Replace(at.Span, nearest)],
    };

    internal static Diagnostic CostInOtherCurrency(Location at, string currency, string counted) =>
        new(CostInOtherCurrencyKind, $"what a plan costs is counted in {counted}, never in {currency}", at) { Why = "A policy adds up costs in the currency that its header names" };

    internal static Diagnostic EventLacks(Location at, string word, bool lacksNode, IReadOnlyCollection<string> lacking) => new(EventIncompleteKind, $"`{word}` does not say {Lacking(lacksNode, lacking)}", at)
    {
        Why = $"Write `when event {word}{(lacksNode ? " at NODE" : "")}{(lacking.Count == 0 ? "" : $" with {{ {string.Join(", ", lacking.Select(l => l + ": …"))} }}")}`",
    };

    internal static Diagnostic EventAtNoNode(Location at, string word) =>
        new(EventAtNoNodeKind, $"`{word}` is at no node", at) { Why = "It is about an order, wherever its parts are: leave `at …` out" };

    private static string Lacking(bool lacksNode, IEnumerable<string> lacking) =>
        string.Join(" and ", lacking.Select(l => $"`{l}`").Prepend(lacksNode ? "at which node" : "").Where(l => l.Length > 0));
}

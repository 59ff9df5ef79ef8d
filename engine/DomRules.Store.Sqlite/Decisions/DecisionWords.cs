using DomRules.Store.Decisions;

namespace DomRules.Store.Sqlite.Decisions;

/// <summary>Which words a decision has, and which a filter asks for.</summary>
internal static class DecisionWords
{
    public static IEnumerable<(WordKind Kind, string Value)> Of(StoredDecision decision) => Row(decision.Row).Concat(decision.Terms.Select(term => (Of(term.Kind), term.Value))).Distinct();

    public static IEnumerable<(WordKind Kind, string Value)> Of(DecisionFilter filter) => Given(
        (WordKind.Market, filter.Market), (WordKind.Outcome, filter.Outcome), (WordKind.Kind, filter.Kind), (WordKind.Version, filter.Version),
        (WordKind.Node, filter.Node), (WordKind.Sku, filter.Sku), (WordKind.Rule, filter.Rule));

    private static IEnumerable<(WordKind Kind, string Value)> Row(DecisionRow row) =>
        Given((WordKind.Market, row.Market), (WordKind.Outcome, row.Outcome), (WordKind.Kind, row.Kind), (WordKind.Version, row.Version));

    private static IEnumerable<(WordKind Kind, string Value)> Given(params (WordKind Kind, string? Value)[] words) => words.Where(word => word.Value is not null).Select(word => (word.Kind, word.Value!));

    private static WordKind Of(TermKind kind) => kind switch
    {
        TermKind.Node => WordKind.Node,
        TermKind.Sku => WordKind.Sku,
        TermKind.Rule => WordKind.Rule,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No index has this kind of term."),
    };
}

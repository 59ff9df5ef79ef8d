using DomRules.Store.Decisions;

namespace DomRules.Store.PostgreSql.Decisions;

/// <summary>One thing that decisions must speak of.</summary>
/// <param name="Term">How it stands in the postings.</param>
/// <param name="Sql">How it is asked of the decision itself.</param>
/// <param name="Value">With what.</param>
internal sealed record Criterion(Term Term, string Sql, string Value)
{
    /// <summary>Those of a filter; times apart.</summary>
    public static IReadOnlyList<Criterion> Of(DecisionFilter filter)
    {
        Criterion?[] all =
        [
            OfRow("market", "market", filter.Market),
            OfRow("outcome", "outcome", filter.Outcome),
            OfRow("kind", "kind", filter.Kind),
            OfRow("order", "order_id", filter.Order),
            OfRow("version", "version", filter.Version),
            OfTerm(TermKind.Node, filter.Node),
            OfTerm(TermKind.Sku, filter.Sku),
            OfTerm(TermKind.Rule, filter.Rule),
        ];
        return [.. all.OfType<Criterion>()];
    }

    private static Criterion? OfRow(string name, string column, string? value) =>
        value is null ? null : new Criterion(Term.Of(name, value), $"d.{column} = {{0}}", value);

    private static Criterion? OfTerm(TermKind kind, string? value) =>
        value is null ? null : new Criterion(Term.Of(Term.Column(kind), value), "jsonb_exists(d.terms, {0})", TermList.Text(kind, value));
}

using System.Globalization;
using DomRules.Store.Decisions;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Reading;

/// <summary>What a list of decisions is asked for.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Before">Where the page before ended; null: the first page.</param>
/// <param name="Limit">How many.</param>
/// <param name="Problem">What is wrong with the query; null: nothing.</param>
internal sealed record DecisionQuery(DecisionFilter Filter, DecisionKey? Before, int Limit, string? Problem)
{
    private const int Most = 500;
    private static readonly string[] Known = ["from", "until", "market", "outcome", "kind", "order", "version", "node", "sku", "rule", "cursor", "limit"];

    internal static DecisionQuery Of(IQueryCollection query)
    {
        var stranger = query.Keys.FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal));
        var (from, until) = (Instant(query["from"]), Instant(query["until"]));
        var limit = 50;
        DecisionKey before = default;
        var problem = stranger is not null ? $"`{stranger}` is no filter; there are {string.Join(", ", Known)}."
            : query.Any(one => one.Value.Count > 1) ? "A filter is given twice."
            : (from is null && Text(query, "from") is not null) || (until is null && Text(query, "until") is not null) ? "`from` and `until` are moments like 2026-11-20T09:00:00Z."
            : Text(query, "limit") is { } many && (!int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most) ? $"`limit` is a number from 1 to {Most}."
            : Text(query, "cursor") is { } cursor && !DecisionKey.TryParse(cursor, out before) ? "`cursor` is the `next` of the page before."
            : null;
        return new DecisionQuery(FilterOf(query, from, until), Text(query, "cursor") is null ? null : before, limit, problem);
    }

    private static DecisionFilter FilterOf(IQueryCollection query, DateTimeOffset? from, DateTimeOffset? until) => new()
    {
        From = from,
        Until = until,
        Market = Text(query, "market"),
        Outcome = Text(query, "outcome"),
        Kind = Text(query, "kind"),
        Order = Text(query, "order"),
        Version = Text(query, "version"),
        Node = Text(query, "node"),
        Sku = Text(query, "sku"),
        Rule = Text(query, "rule"),
    };

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } text, ..] ? text : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}

using DomRules.Api.Reading;
using DomRules.Operations.Simulating;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Simulating;

/// <summary>How is to be simulated.</summary>
/// <param name="Version">Hash of the library version; null: what is live.</param>
/// <param name="Market">The market that the version is for; null: all.</param>
/// <param name="IsIndependent">Whether each order finds the stock as it stands.</param>
/// <param name="WithRecords">Whether whole records are wanted rather than their sentences.</param>
/// <param name="KnownOrder">What becomes of an order whose id is known.</param>
/// <param name="Problem">What is wrong with the query; null: nothing.</param>
internal sealed record SimulationQuery(string? Version, string? Market, bool IsIndependent, bool WithRecords, KnownOrder KnownOrder, string? Problem)
{
    private static readonly string[] Known = ["version", "market", "independent", "detail", "as"];

    internal static SimulationQuery Of(IQueryCollection query)
    {
        var (independent, detail, known) = (PageQuery.Text(query, "independent"), PageQuery.Text(query, "detail"), PageQuery.Text(query, "as"));
        var problem = query.Keys.FirstOrDefault(name => !Known.Contains(name, StringComparer.Ordinal)) is { } stranger ? $"`{stranger}` is not known; there are {string.Join(", ", Known)}."
            : independent is not (null or "true" or "false") ? "`independent` is true or false."
            : detail is not (null or "record" or "summary") ? "`detail` is record or summary."
            : known is not (null or "new" or "edit") ? "`as` is new or edit."
            : null;
        var become = known switch { "new" => KnownOrder.New, "edit" => KnownOrder.Edited, _ => KnownOrder.Refused };
        return new SimulationQuery(PageQuery.Text(query, "version"), PageQuery.Text(query, "market"), independent == "true", detail != "summary", become, problem);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Store.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Reading;

/// <summary>Decisions, found again.</summary>
internal static class DecisionEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/decisions", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel)).WithName("list_decisions").WithSummary("Decisions, the newest first").WithTags("decisions").Needs(Scope.ReadDecisions);
        routes.MapGet("/v1/decisions/{decision}", (string decision, CancellationToken cancel) => GetAsync(decision, services, cancel)).WithName("get_decision").WithSummary("A decision's record").WithTags("decisions").Needs(Scope.ReadDecisions);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = DecisionQuery.Of(request.Query);
        if (asked.Problem is { } problem)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        var rows = await services.Store.Decisions.FindAsync(asked.Filter, asked.Before, asked.Limit + 1, cancel).ConfigureAwait(false);
        var page = new JsonObject { ["decisions"] = new JsonArray([.. rows.Take(asked.Limit).Select(row => (JsonNode?)Row(row))]) };
        if (rows.Count > asked.Limit)
        {
            page["next"] = rows[asked.Limit - 1].Key.ToString();
        }

        return new BytesResult(200, BytesResult.Json, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(page));
    }

    private static async Task<IResult> GetAsync(string decision, ApiServices services, CancellationToken cancel)
    {
        var found = await FindAsync(decision, services.Store.Decisions, cancel).ConfigureAwait(false);
        return found is null ? NotFound(decision) : new BytesResult(200, BytesResult.Json, found.Record) { Headers = [("DomRules-Key", found.Row.Key.ToString())] };
    }

    internal static IResult NotFound(string decision) => Problem.Of(404, "no_such_decision", "There is no such decision", $"No decision {decision} is stored. Name it by its hash, or by its key like 12.0.");

    /// <summary>A decision by its key, or the newest of a hash; null: there is none.</summary>
    internal static ValueTask<StoredDecision?> FindAsync(string decision, IDecisionArchive archive, CancellationToken cancel) =>
        DecisionKey.TryParse(decision, out var key) ? archive.GetAsync(key, cancel)
        : decision.Length == 64 && decision.All(char.IsAsciiHexDigitLower) ? archive.GetAsync(decision, cancel)
        : ValueTask.FromResult<StoredDecision?>(null);

    private static JsonObject Row(DecisionRow row) => new()
    {
        ["key"] = row.Key.ToString(),
        ["decision"] = row.Hash,
        ["at"] = row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        ["kind"] = row.Kind,
        ["outcome"] = row.Outcome,
        ["order"] = row.Order,
        ["market"] = row.Market,
        ["version"] = row.Version,
        ["summary"] = row.Summary,
    };
}

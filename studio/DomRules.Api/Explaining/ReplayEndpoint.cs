using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations.Explaining;
using DomRules.Operations.Replaying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Explaining;

/// <summary>A decision made again of what it was made of, and compared.</summary>
internal static class ReplayEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services, StoredRedecision again) =>
        routes.MapGet("/v1/decisions/{decision}/replay", (string decision, CancellationToken cancel) => ReplayAsync(decision, services, again, cancel))
            .WithName("replay_decision").WithSummary("A decision made again of what it was made of, compared byte for byte").WithTags("decisions").Needs(Scope.ReadDecisions);

    private static async Task<IResult> ReplayAsync(string decision, ApiServices services, StoredRedecision again, CancellationToken cancel) =>
        await DecisionEndpoints.FindAsync(decision, services.Store.Decisions, cancel).ConfigureAwait(false) is { } found
            ? JsonResult.Of(Json(await again.ReplayAsync(found, cancel).ConfigureAwait(false)))
            : DecisionEndpoints.NotFound(decision);

    private static JsonObject Json(ReplayedDecision replayed)
    {
        var whole = new JsonObject
        {
            ["key"] = replayed.Decision.Key.ToString(),
            ["decision"] = replayed.Decision.Hash,
            ["kind"] = replayed.Decision.Kind,
            ["order"] = replayed.Decision.Order,
            ["verdict"] = Word(replayed.Verdict),
        };
        if (replayed.Detail is { } detail)
        {
            whole["detail"] = detail;
        }

        return whole;
    }

    private static string Word(ReplayVerdict verdict) => verdict switch
    {
        ReplayVerdict.Identical => "identical",
        ReplayVerdict.Different => "different",
        ReplayVerdict.WithoutInputs => "without_inputs",
        _ => "unreadable",
    };
}

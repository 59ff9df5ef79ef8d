using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Explaining;

/// <summary>Why a decision came out as it did, and why not otherwise.</summary>
internal static class ExplanationEndpoints
{
    private static readonly IResult Unreadable = Problem.Of(500, "unreadable_record", "The record cannot be read", "It is not what DomRules wrote. Check the store with `domrules verify`.");

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var networks = new NetworkThen(services.Store);
        var again = new StoredRedecision(services.Store);
        routes.MapGet("/v1/decisions/{decision}/explanation", (string decision, CancellationToken cancel) => ExplainAsync(decision, services, networks, cancel))
            .WithName("explain_decision").WithSummary("A decision in plain words, part by part").WithTags("decisions").Needs(Scope.ReadDecisions);
        ReplayEndpoint.Map(routes, services, again);
        routes.MapGet("/v1/decisions/{decision}/why-not", (string decision, string? node, CancellationToken cancel) => WhyNotAsync(decision, node, services, networks, again, cancel))
            .WithName("why_not").WithSummary("Why a node does not ship, line by line").WithTags("decisions").Needs(Scope.ReadDecisions);
    }

    private static async Task<IResult> ExplainAsync(string decision, ApiServices services, NetworkThen networks, CancellationToken cancel)
    {
        if (await DecisionEndpoints.FindAsync(decision, services.Store.Decisions, cancel).ConfigureAwait(false) is not { } found)
        {
            return DecisionEndpoints.NotFound(decision);
        }

        var names = await networks.NamesAsync(found.Row.Key.Commit, services.Queue.Live, cancel).ConfigureAwait(false);
        return StoredExplaining.Read(found.Record).Value is { } record ? Told(found, record, StoredExplaining.Explain(record, names)) : Unreadable;
    }

    private static async Task<IResult> WhyNotAsync(string decision, string? node, ApiServices services, NetworkThen networks, StoredRedecision again, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(node))
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", "Say which node: `?node=` and its id or name.");
        }

        if (await DecisionEndpoints.FindAsync(decision, services.Store.Decisions, cancel).ConfigureAwait(false) is not { } found)
        {
            return DecisionEndpoints.NotFound(decision);
        }

        if (StoredExplaining.Read(found.Record).Value is not { } record)
        {
            return Unreadable;
        }

        var names = await networks.NamesAsync(found.Row.Key.Commit, services.Queue.Live, cancel).ConfigureAwait(false);
        var told = await again.WhyNotAsync(found, record, node, names, cancel).ConfigureAwait(false);
        return told.Value is { } explanation ? Told(found, record, explanation) : Problem.Of(404, "no_such_node", "Nothing can be told of this node", told.Problem!);
    }

    private static BytesResult Told(StoredDecision found, DecisionRecord record, Explanation told)
    {
        var whole = Json(told);
        whole["key"] = found.Row.Key.ToString();
        whole["decision"] = found.Row.Hash;
        whole["kind"] = record.Kind;
        whole["order"] = record.Order;
        return JsonResult.Of(whole);
    }

    /// <summary>An explanation, part by part.</summary>
    internal static JsonObject Json(Explanation told) => new()
    {
        ["sentence"] = told.Sentence,
        ["sections"] = new JsonArray([.. told.Sections.Select(section => (JsonNode?)new JsonObject
        {
            ["title"] = section.Title,
            ["lines"] = new JsonArray([.. section.Lines.Select(line => (JsonNode?)line)]),
        })]),
        ["text"] = told.ToText(),
    };
}

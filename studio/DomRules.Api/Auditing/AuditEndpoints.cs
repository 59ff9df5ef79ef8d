using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Operations.Auditing;
using DomRules.Store.Commits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Auditing;

/// <summary>Who did what, and the chain that proves it.</summary>
internal static class AuditEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/audit", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel))
            .WithName("list_audit").WithSummary("What was done, the newest first").WithTags("audit").Needs(Scope.ReadAudit);
        routes.MapGet("/v1/audit/{number:long}", (long number, CancellationToken cancel) => GetAsync(number, services, cancel))
            .WithName("get_audit_entry").WithSummary("One entry with what was wanted and what it changed").WithTags("audit").Needs(Scope.ReadAudit);
        routes.MapGet("/v1/audit/checkpoint", (CancellationToken cancel) => CheckpointAsync(services, cancel))
            .WithName("get_checkpoint").WithSummary("The end of the chain, to be kept elsewhere").WithTags("audit").Needs(Scope.ReadAudit);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = AuditQuery.Of(request.Query);
        if (asked.Problem is { } problem)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        var commits = await services.Store.Commits.FindAsync(asked.Filter, asked.Before, asked.Limit + 1, cancel).ConfigureAwait(false);
        var page = new JsonObject { ["entries"] = new JsonArray([.. commits.Take(asked.Limit).Select(commit => (JsonNode?)Entry(commit))]) };
        if (commits.Count > asked.Limit)
        {
            page["next"] = commits[asked.Limit - 1].Number.ToString(CultureInfo.InvariantCulture);
        }

        return JsonResult.Of(page);
    }

    private static async Task<IResult> GetAsync(long number, ApiServices services, CancellationToken cancel)
    {
        if (number < 1 || await services.Store.Commits.ReadAsync(number - 1, 1, cancel).ConfigureAwait(false) is not [{ } commit])
        {
            return Problem.Of(404, "no_such_entry", "There is no such entry", FormattableString.Invariant($"The chain has no entry {number}."));
        }

        var whole = Entry(commit);
        whole["command"] = commit.Command.IsEmpty ? null : JsonNode.Parse(commit.Command.Span);
        whole["events"] = new JsonArray([.. Encoding.UTF8.GetString(commit.Events.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line))]);
        return JsonResult.Of(whole);
    }

    /// <summary>The line itself stands there as text: of its bytes the hash is.</summary>
    private static JsonObject Entry(Commit commit) => new()
    {
        ["number"] = commit.Number,
        ["at"] = Instants.Text(commit.At),
        ["actor"] = commit.Actor,
        ["kind"] = commit.Kind,
        ["subject"] = commit.Subject,
        ["hash"] = commit.Hash,
        ["line"] = Encoding.UTF8.GetString(commit.Entry.Span),
    };

    private static async Task<IResult> CheckpointAsync(ApiServices services, CancellationToken cancel)
    {
        var head = await services.Store.Commits.HeadAsync(cancel).ConfigureAwait(false);
        var bytes = new Checkpoint(head.Number, head.Hash, services.Clock.GetUtcNow()).Write();
        var signature = services.SigningKey is { } key ? Signature.Sign(bytes, key).Value : null;
        return JsonResult.Of(new JsonObject
        {
            ["number"] = head.Number,
            ["hash"] = head.Hash,
            ["checkpoint"] = Encoding.UTF8.GetString(bytes),
            ["signature"] = signature is null ? null : Convert.ToBase64String(signature),
        });
    }
}

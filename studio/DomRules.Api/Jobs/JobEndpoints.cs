using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Jobs;

/// <summary>Work that is due at a time.</summary>
internal static class JobEndpoints
{
    private static readonly string[] States = [.. Enum.GetValues<JobState>().Select(Words.Of)];

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/jobs", (HttpRequest request, CancellationToken cancel) => ListAsync(request, services, cancel)).WithName("list_jobs").WithSummary("Jobs, the latest due first").WithTags("jobs").Needs(Scope.ReadPolicies);
        routes.MapGet("/v1/jobs/{job}", (string job, CancellationToken cancel) => GetAsync(job, services, cancel)).WithName("get_job").WithSummary("How a job fares").WithTags("jobs").Needs(Scope.ReadPolicies);
        routes.MapPost("/v1/jobs/{job}/cancel", (HttpContext context, string job) => CancelAsync(context, job, services)).WithName("cancel_job").WithSummary("Wants a job no longer").WithTags("jobs").Needs(Scope.WritePolicies);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "kind", "state");
        var state = PageQuery.Text(request.Query, "state");
        var problem = asked.Problem ?? (asked.After is not null ? "Jobs have no pages: ask for a `state` or a `kind`, and up to 500." : state is not null && !States.Contains(state, StringComparer.Ordinal) ? $"`state` is one of {string.Join(", ", States)}." : null);
        if (problem is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        JobState? wanted = state is null ? null : (JobState)Array.IndexOf(States, state);
        var jobs = await services.Store.Jobs.ListAsync(PageQuery.Text(request.Query, "kind"), wanted, asked.Limit, cancel).ConfigureAwait(false);
        return JsonResult.Of(new JsonObject { ["jobs"] = new JsonArray([.. jobs.Select(job => (JsonNode?)Row(job))]) });
    }

    private static async Task<IResult> GetAsync(string id, ApiServices services, CancellationToken cancel) =>
        await services.Store.Jobs.GetAsync(id, cancel).ConfigureAwait(false) is { } job ? JsonResult.Of(Row(job)) : NotFound(id);

    private static async Task<IResult> CancelAsync(HttpContext context, string id, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        if (await services.Store.Jobs.GetAsync(id, context.RequestAborted).ConfigureAwait(false) is not { } job)
        {
            return NotFound(id);
        }

        if (job.State is JobState.Done or JobState.Failed)
        {
            return Problem.Of(409, "job_is_finished", "The job is finished", $"It is {Words.Of(job.State)} since {(job.FinishedAt is { } at ? Instants.Text(at) : "then")}, and cannot be cancelled any more.");
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var caller = context.Caller();
        var answer = await services.Queue.SubmitAsync(Cancelled(caller, new RequestKey(caller.Id, sent, body.HashWith(context.Request)), id), context.RequestAborted).ConfigureAwait(false);
        if (answer is { Obstacle: WriteObstacle.None })
        {
            await services.Store.Jobs.CancelAsync(id, services.Clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
        }

        return WriteResult.Of(answer);
    }

    private static WriteRequest Cancelled(Caller caller, RequestKey key, string id) => new(caller.Name, key, (_, _) => new Draft
    {
        Kind = "cancel_job",
        Subject = id,
        Command = CanonicalJson.Write(new JsonObject { ["do"] = "cancel_job", ["job"] = id }),
        Answer = new WriteAnswer(202, CanonicalJson.Write(new JsonObject { ["asked"] = "cancel", ["job"] = id })),
    });

    private static IResult NotFound(string id) => Problem.Of(404, "no_such_job", "There is no such job", $"No job {id} was set. The request that sets one names it in its answer.");

    private static JsonObject Row(JobStatus job) => new()
    {
        ["job"] = job.Job.Id,
        ["kind"] = job.Job.Kind,
        ["state"] = Words.Of(job.State),
        ["due"] = Instants.Text(job.Job.Due),
        ["attempts"] = job.Attempts,
        ["cancelling"] = job.IsCancelling,
        ["finishedAt"] = job.FinishedAt is { } at ? Instants.Text(at) : null,
        ["why"] = job.Why,
        ["wants"] = Json(job.Job.Payload),
        ["progress"] = Json(job.Progress),
        ["result"] = Json(job.Result),
    };

    private static JsonNode? Json(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return bytes.IsEmpty ? null : JsonNode.Parse(bytes.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
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
        routes.MapPost("/v1/jobs", context => RunAsync(context, SimulationSetting.SetAsync(context, services))).WithName("set_job").WithSummary("Makes decisions again by another version, in the background and with no effect").WithTags("jobs").Needs(Scope.WritePolicies);
        routes.MapGet("/v1/jobs/{job}", (string job, CancellationToken cancel) => GetAsync(job, services, cancel)).WithName("get_job").WithSummary("How a job fares").WithTags("jobs").Needs(Scope.ReadPolicies);
        routes.MapPost("/v1/jobs/{job}/cancel", (HttpContext context, string job) => CancelAsync(context, job, services)).WithName("cancel_job").WithSummary("Wants a job no longer").WithTags("jobs").Needs(Scope.WritePolicies);
    }

    private static async Task RunAsync(HttpContext context, Task<IResult> answer) => await (await answer.ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false);

    private static async Task<IResult> ListAsync(HttpRequest request, ApiServices services, CancellationToken cancel)
    {
        var asked = PageQuery.Of(request.Query, "kind", "state");
        var state = PageQuery.Text(request.Query, "state");
        var mark = JobCursor.Read(asked.After);
        var problem = asked.Problem ?? (asked.After is not null && mark is null ? "`cursor` is the `next` of the page before." : state is not null && !States.Contains(state, StringComparer.Ordinal) ? $"`state` is one of {string.Join(", ", States)}." : null);
        if (problem is not null)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", problem);
        }

        JobState? wanted = state is null ? null : (JobState)Array.IndexOf(States, state);
        var jobs = await services.Store.Jobs.ListAsync(PageQuery.Text(request.Query, "kind"), wanted, mark, asked.Limit + 1, cancel).ConfigureAwait(false);
        var page = new JsonObject { ["jobs"] = new JsonArray([.. jobs.Take(asked.Limit).Select(job => (JsonNode?)Row(job))]) };
        if (jobs.Count > asked.Limit)
        {
            page["next"] = JobCursor.Write(jobs[asked.Limit - 1].Job);
        }

        return JsonResult.Of(page);
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
        var key = new RequestKey(caller.Id, sent, body.HashWith(context.Request));
        return WriteResult.Of(await SimulationCancel.AskAsync(services.Queue, services.Store, caller.Name, key, id, services.Clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false));
    }

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
        ["progress"] = Told(job, job.Progress),
        ["result"] = Told(job, job.Result),
    };

    /// <summary>Where a simulation keeps its parts is its own affair.</summary>
    private static JsonNode? Told(JobStatus job, ReadOnlyMemory<byte> bytes) =>
        job.Job.Kind == SimulationWanted.Kind && job.State != JobState.Failed && SimulationProgress.Read(bytes) is { } progress ? progress.Told() : Json(bytes);

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

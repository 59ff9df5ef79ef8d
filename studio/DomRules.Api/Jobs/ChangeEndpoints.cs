using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Explaining;
using DomRules.Api.Hosting;
using DomRules.Api.Reading;
using DomRules.Operations.Explaining;
using DomRules.Operations.Simulating;
using DomRules.Store.Artefacts;
using DomRules.Store.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Jobs;

/// <summary>What a simulation found: decisions that come out otherwise.</summary>
internal static class ChangeEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var networks = new NetworkThen(services.Store);
        routes.MapGet("/v1/jobs/{job}/changes", (string job, HttpContext context) => ListAsync(job, context, services))
            .WithName("list_changes").WithSummary("Decisions that a simulation has come out otherwise, line by line").WithTags("jobs").Needs(Scope.ReadDecisions);
        routes.MapGet("/v1/jobs/{job}/changes/{decision}", (string job, string decision, CancellationToken cancel) => GetAsync(job, decision, services, networks, cancel))
            .WithName("get_change").WithSummary("A decision beside that of the simulated version, both explained").WithTags("jobs").Needs(Scope.ReadDecisions);
    }

    private static async Task ListAsync(string id, HttpContext context, ApiServices services)
    {
        var asked = PageQuery.Of(context.Request.Query, isPlain: true);
        var after = 0;
        var problem = asked.Problem ?? (asked.After is not null && !int.TryParse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture, out after) ? "`cursor` is the `next` of the page before." : null);
        if (problem is not null || await SimulationAsync(id, services, context.RequestAborted).ConfigureAwait(false) is not { } job)
        {
            await (problem is null ? NotFound(id) : Problem.Of(400, "invalid_query", "The query cannot be used", problem)).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var pages = SimulationProgress.Read(job.Result.IsEmpty ? job.Progress : job.Result)?.Pages ?? [];
        await WriteAsync(context.Response, pages, after, asked.Limit, services, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpResponse response, IReadOnlyList<SimulationPage> pages, int after, int limit, ApiServices services, CancellationToken cancel)
    {
        response.ContentType = Ndjson.ContentType;
        var (passed, written, isGone) = (0, 0, false);
        foreach (var page in pages)
        {
            if (passed + page.Rows > after && written < limit && !isGone)
            {
                var kept = await services.Store.Artefacts.GetAsync(page.Hash, cancel).ConfigureAwait(false);
                isGone = kept is null;
                foreach (var row in Rows(kept).Skip(Math.Max(0, after - passed)).Take(limit - written))
                {
                    await response.WriteAsync(row + "\n", cancel).ConfigureAwait(false);
                    written++;
                }
            }

            passed += page.Rows;
        }

        var end = new JsonObject { ["done"] = true, ["lines"] = written };
        if (isGone)
        {
            // What follows was kept long enough; to name a next page would have callers ask for ever.
            end["gone"] = true;
        }
        else if (after + written < passed)
        {
            end["next"] = (after + written).ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsync(Encoding.UTF8.GetString(JsonResult.Bytes(end)) + "\n", cancel).ConfigureAwait(false);
    }

    private static string[] Rows(Artefact? page) => page is null ? [] : Encoding.UTF8.GetString(page.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<IResult> GetAsync(string id, string decision, ApiServices services, NetworkThen networks, CancellationToken cancel)
    {
        if (await SimulationAsync(id, services, cancel).ConfigureAwait(false) is not { } job || SimulationWanted.Read(job.Job.Payload) is not { } wanted)
        {
            return NotFound(id);
        }

        if (await DecisionEndpoints.FindAsync(decision, services.Store.Decisions, cancel).ConfigureAwait(false) is not { } kept)
        {
            return DecisionEndpoints.NotFound(decision);
        }

        var simulated = await new DecisionSimulating(services.Store).DecideAsync(kept, wanted, cancel).ConfigureAwait(false);
        if (simulated is not { Before: { } before, After: { } after })
        {
            return Problem.Of(409, "not_again", "The decision cannot be made again", simulated.Problem!);
        }

        var names = await networks.NamesAsync(kept.Row.Key.Commit, services.Queue.Live, cancel).ConfigureAwait(false);
        var told = simulated.Change!.Write();
        told["reproduced"] = simulated.IsReproduced;
        told["explanations"] = new JsonObject { ["before"] = ExplanationEndpoints.Json(StoredExplaining.Explain(before, names)), ["after"] = ExplanationEndpoints.Json(StoredExplaining.Explain(after, names)) };
        return JsonResult.Of(told);
    }

    private static async ValueTask<JobStatus?> SimulationAsync(string id, ApiServices services, CancellationToken cancel) =>
        await services.Store.Jobs.GetAsync(id, cancel).ConfigureAwait(false) is { Job.Kind: SimulationWanted.Kind } job ? job : null;

    private static IResult NotFound(string id) => Problem.Of(404, "no_such_job", "There is no such simulation", $"No job {id} of the kind {SimulationWanted.Kind} was set. The request that sets one names it in its answer.");
}

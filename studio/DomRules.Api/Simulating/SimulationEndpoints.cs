using System.Text.Json.Nodes;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Formats.Orders;
using DomRules.Operations;
using DomRules.Operations.Simulating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Simulating;

/// <summary>What would be decided, with no effect: one order as JSON, or many as lines.</summary>
internal static class SimulationEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var room = new SemaphoreSlim(Environment.ProcessorCount);
        routes.MapPost("/v1/simulate", context => HandleAsync(context, services, room))
            .WithName("simulate").WithSummary("Decides orders on the stock as it stands, with no effect").WithTags("decisions").Needs(Scope.ReadDecisions);
    }

    private static async Task HandleAsync(HttpContext context, ApiServices services, SemaphoreSlim room)
    {
        if (!await room.WaitAsync(0, context.RequestAborted).ConfigureAwait(false))
        {
            await Problem.Later(429, "overloaded", "Too much at once", "As many simulations run as there are processors. Send this one again in a moment.").ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            await RunAsync(context, services).ConfigureAwait(false);
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task RunAsync(HttpContext context, ApiServices services)
    {
        var asked = SimulationQuery.Of(context.Request.Query);
        var opened = asked.Problem is { } problem ? Outcome<Simulation>.Failed(problem) : await OpenAsync(context, services, asked).ConfigureAwait(false);
        if (opened.Value is not { } simulation)
        {
            await Problem.Of(asked.Problem is null ? 422 : 400, asked.Problem is null ? "unusable_version" : "invalid_query", "This cannot be simulated", opened.Problem!).ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (Ndjson.Is(context.Request))
        {
            await LinesAsync(context, simulation, asked).ConfigureAwait(false);
        }
        else
        {
            var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            var (status, answer) = Decide(simulation, body.Bytes, asked);
            await new BytesResult(status, status == 200 ? BytesResult.Json : Problem.ContentType, JsonResult.Bytes(answer)).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private static async Task<Outcome<Simulation>> OpenAsync(HttpContext context, ApiServices services, SimulationQuery asked)
    {
        await services.Queue.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return await Simulation.OpenAsync(services.Queue, asked.Version, asked.Market, services.Clock.GetUtcNow(), asked.IsIndependent, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task LinesAsync(HttpContext context, Simulation simulation, SimulationQuery asked)
    {
        var answers = new Ndjson(context.Response);
        await foreach (var line in BodyLines.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false))
        {
            if (line.IsBlank && !line.IsTooLong)
            {
                continue;
            }

            var (status, answer) = line.IsTooLong ? (413, Ndjson.TooLong()) : Decide(simulation, line.Bytes, asked);
            await answers.WriteAsync(line.Number, status, answer, context.RequestAborted).ConfigureAwait(false);
        }

        await answers.EndAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static (int Status, JsonNode Answer) Decide(Simulation simulation, ReadOnlyMemory<byte> bytes, SimulationQuery asked)
    {
        if (StorableText.ProblemOf(bytes.Span) is { } problem)
        {
            return (400, Problem.BodyJson(problem, code: "invalid_json", title: "The order cannot be used"));
        }

        var reading = new OrderReader(simulation.Options).ReadOne(bytes.Span, "request");
        return reading.Order is { } order ? (200, Told(simulation.Decide(order, asked.KnownOrder), asked)) : (400, Problem.InputJson(reading.Problems, "$"));
    }

    private static JsonObject Told(SimulatedOrder simulated, SimulationQuery asked) => new()
    {
        ["order"] = simulated.Order,
        ["refused"] = simulated.Refusal,
        ["decisions"] = new JsonArray([.. simulated.Decisions.Select(record => (JsonNode?)(asked.WithRecords
            ? JsonNode.Parse(Model.Decisions.DecisionJson.Write(record))
            : new JsonObject { ["decision"] = record.Decision, ["kind"] = record.Kind, ["outcome"] = Operations.Serving.Words.Of(record.Outcome), ["summary"] = record.Summary }))]),
    };
}

using DomRules.Api.Answers;
using DomRules.Api.Hosting;
using DomRules.Formats;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Commands;

/// <summary>The requests that change orders and stock.</summary>
internal static class CommandEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        foreach (var route in CommandRoutes.All)
        {
            routes.MapMethods(route.Path, [route.Method], context => HandleAsync(context, route, services))
                .WithName(route.Name).WithSummary(route.Summary).WithTags("commands").Needs(route.Scope);
        }
    }

    private static async Task HandleAsync(HttpContext context, CommandRoute route, ApiServices services)
    {
        var result = await AnswerAsync(context, route, services).ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async ValueTask<IResult> AnswerAsync(HttpContext context, CommandRoute route, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        if (context.Request.Query.Keys.FirstOrDefault() is { } stranger)
        {
            return Problem.Of(400, "invalid_query", "The query cannot be used", $"`{stranger}` is not taken in the address: all that a command says stands in its body.");
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (line, problem) = CommandLine.Of(route, context.Request, body, services.Clock.GetUtcNow());
        if (line is null)
        {
            return Problem.OfBody(problem!, code: "invalid_json");
        }

        var read = CommandText.Read(line, services.Queue.Live.Prepared?.Options ?? ReadingOptions.Default, "request");
        if (read.Command is not { } command)
        {
            return Problem.OfInput(read.Problems, route.Prefix);
        }

        var caller = context.Caller();
        var key = new RequestKey(caller.Id, sent, body.HashWith(context.Request));
        return WriteResult.Of(await services.Queue.SubmitAsync(LifeWrites.Of(caller.Name, key, route.Does, command), context.RequestAborted).ConfigureAwait(false));
    }
}

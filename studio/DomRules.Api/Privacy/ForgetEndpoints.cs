using System.Text.Json;
using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Operations.Privacy;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Privacy;

/// <summary>Takes a person out of what is kept of an order.</summary>
internal static class ForgetEndpoints
{
    private const string Remedy = "`because` says why, such as the number of the person's request. It stays in the audit: put no name into it.";

    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        var forgetting = new Forgetting(services.Store, services.Queue);
        routes.MapPost("/v1/orders/{order}/forget", (HttpContext context, string order) => ForgetAsync(context, order, forgetting))
            .WithName("forget").WithSummary("Takes the person out of all that is kept of an order whose life is over").WithTags("privacy").Needs(Scope.Administer);
    }

    private static async Task<IResult> ForgetAsync(HttpContext context, string order, Forgetting forgetting)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var (because, problem) = BodyMembers.Read(body.Bytes, ["because"], members => members.Needed("because", Remedy, BecauseOf));
        if (because is null)
        {
            return Problem.OfBody(problem!);
        }

        var caller = context.Caller();
        var key = new RequestKey(caller.Id, sent, body.HashWith(context.Request));
        return WriteResult.Of(await forgetting.ForgetAsync(new ForgetCommand(order, because), caller.Name, key, context.RequestAborted).ConfigureAwait(false));
    }

    private static string? BecauseOf(JsonElement value) => BodyValue.Text(value) is { } because && !string.IsNullOrWhiteSpace(because) ? because : null;
}

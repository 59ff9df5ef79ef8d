using System.Text.Json.Nodes;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Access;

/// <summary>Keys of those who may call.</summary>
internal static class KeyEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services)
    {
        routes.MapGet("/v1/keys", (CancellationToken cancel) => ListAsync(services, cancel)).WithName("list_keys").WithSummary("All keys, without their secrets").WithTags("keys").Needs(Scope.Administer);
        routes.MapPost("/v1/keys", context => RunAsync(context, AddAsync(context, services))).WithName("add_key").WithSummary("Makes a key; its secret is shown this once").WithTags("keys").Needs(Scope.Administer);
        routes.MapDelete("/v1/keys/{id}", context => RunAsync(context, RevokeAsync(context, services))).WithName("revoke_key").WithSummary("Takes a key's force away").WithTags("keys").Needs(Scope.Administer);
    }

    private static async Task RunAsync(HttpContext context, Task<IResult> answer) => await (await answer.ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false);

    private static async Task<IResult> ListAsync(ApiServices services, CancellationToken cancel)
    {
        var keys = await services.Store.Keys.ListAsync(cancel).ConfigureAwait(false);
        return JsonResult.Of(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode?)KeyWrites.Of(key))]) });
    }

    private static async Task<IResult> AddAsync(HttpContext context, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var now = services.Clock.GetUtcNow();
        var (asked, problem) = KeyBody.Read(body.Bytes, now);
        if (asked is null)
        {
            return Problem.OfBody(problem!);
        }

        var key = new RequestKey(context.Caller().Id, sent, body.HashWith(context.Request));
        var issued = await new KeyIssuing(services).IssueAsync(context.Caller().Name, key, asked.Name, asked.Scopes, asked.Expires, context.RequestAborted).ConfigureAwait(false);
        return issued.Key is null ? WriteResult.Of(issued.Answer) : Shown(issued);
    }

    private static IResult Shown(IssuedKey issued)
    {
        var whole = KeyWrites.Of(issued.Key!);
        whole["key"] = issued.Text;
        return JsonResult.Of(whole, 201);
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, ApiServices services)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var id = (string)context.Request.RouteValues["id"]!;
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var key = new RequestKey(context.Caller().Id, sent, body.HashWith(context.Request));
        return await new KeyIssuing(services).RevokeAsync(context.Caller().Name, key, id, context.RequestAborted).ConfigureAwait(false) is { } answer
            ? WriteResult.Of(answer)
            : Problem.Of(404, "no_such_key", "There is no such key", "Its id is what stands between `dr_` and the second `_` of the key, and in the list of keys.");
    }
}

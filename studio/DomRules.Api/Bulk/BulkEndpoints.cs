using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Api.Bulk;

/// <summary>Many commands in one request.</summary>
internal static class BulkEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes, ApiServices services) =>
        routes.MapPost("/v1/bulk", context => HandleAsync(context, services)).WithName("bulk").WithSummary("Does commands line by line, in order").WithTags("commands").Needs(Scope.Any);

    private static Task HandleAsync(HttpContext context, ApiServices services) =>
        IdempotencyKey.Of(context.Request) is not { } sent ? IdempotencyKey.Missing().ExecuteAsync(context)
        : !Ndjson.Is(context.Request) ? Problem.Of(415, "not_lines", "The body is not said to be lines", $"Send one command a line, with the header Content-Type: {Ndjson.ContentType}.").ExecuteAsync(context)
        : new BulkRun(context, services, sent).RunAsync();
}

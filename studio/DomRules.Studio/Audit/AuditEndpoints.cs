using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Studio.Audit;

/// <summary>The chain, to be taken home.</summary>
internal static class AuditEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit/bundle", Bundle).RequireAuthorization(Scope.ReadAudit);

    private static IResult Bundle(HttpContext context, ApiServices services) =>
        Results.Stream(body => ChainArchive.WriteAsync(services.Store, body, services.SigningKey, services.Clock.GetUtcNow(), context.RequestAborted), "application/zip", "audit-chain.zip");
}

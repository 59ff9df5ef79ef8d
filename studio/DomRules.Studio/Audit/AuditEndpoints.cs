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
        Results.Stream(body => WriteAsync(body, services, context.RequestAborted), "application/zip", "audit-chain.zip");

    /// <summary>A zip writes some of its bytes at once, which a server's answer does not take: it is made in a file that is gone with its last byte.</summary>
    private static async Task WriteAsync(Stream body, ApiServices services, CancellationToken cancel)
    {
        await using var made = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await ChainArchive.WriteAsync(services.Store, made, services.SigningKey, services.Clock.GetUtcNow(), cancel).ConfigureAwait(false);
        made.Position = 0;
        await made.CopyToAsync(body, cancel).ConfigureAwait(false);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Studio.Assets;

/// <summary>Serves the files that pages need.</summary>
internal static class AssetEndpoints
{
    internal const string ForEver = "public, max-age=31536000, immutable";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in AssetShelf.All)
        {
            routes.MapGet(asset.Address, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = ForEver;
                return Results.Bytes(asset.Content, asset.Type);
            }).AllowAnonymous();
        }
    }
}

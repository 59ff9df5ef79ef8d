using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using DomRules.Studio.Monaco;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace DomRules.Studio.Assets;

/// <summary>Serves the text editor's own files, under an address that changes with any of them.</summary>
internal static class MonacoShelf
{
    private static readonly ImmutableSortedDictionary<string, byte[]> Packed = MonacoFiles.Names.ToImmutableSortedDictionary(name => name, Read, StringComparer.Ordinal);

    /// <summary>Where they lie; Monaco asks for <c>vs/…</c> under it.</summary>
    internal static string Root { get; } = $"/studio/{Convert.ToHexStringLower(SHA256.HashData([.. Packed.Values.SelectMany(SHA256.HashData)]))[..12]}";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (name, packed) in Packed)
        {
            routes.MapGet($"{Root}/{name}", context => ServeAsync(context, name, packed)).AllowAnonymous();
        }
    }

    private static async Task ServeAsync(HttpContext context, string name, byte[] packed)
    {
        context.Response.ContentType = TypeOf(name);
        context.Response.Headers.CacheControl = AssetEndpoints.ForEver;
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentLength = packed.Length;
            await context.Response.Body.WriteAsync(packed, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var from = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        await from.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".ttf" => "font/ttf",
        _ => "text/javascript; charset=utf-8",
    };

    private static byte[] Read(string name)
    {
        using var from = MonacoFiles.Open(name);
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }
}

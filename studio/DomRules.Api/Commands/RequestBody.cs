using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Commands;

/// <summary>The body of a request, whole.</summary>
/// <param name="Bytes">Its bytes.</param>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads it; the server's own limit holds it in bounds.</summary>
    internal static async ValueTask<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel).ConfigureAwait(false);
        var bytes = body.ToArray();
        return StorableText.ProblemOf(bytes) is { } problem ? throw new UnusableBodyException(problem) : new RequestBody(bytes);
    }

    /// <summary>SHA-256 of method, path with query, and body: what makes two requests the same.</summary>
    internal string HashWith(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n"));
        hash.AppendData(Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

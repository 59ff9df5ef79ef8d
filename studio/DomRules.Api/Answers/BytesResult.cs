using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Answers;

/// <summary>Bytes as they are.</summary>
internal sealed class BytesResult(int status, string contentType, ReadOnlyMemory<byte> body) : IResult
{
    internal const string Json = "application/json";

    /// <summary>Headers to add.</summary>
    internal (string Name, string Value)[] Headers { get; init; } = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = contentType;
        foreach (var (name, value) in Headers)
        {
            httpContext.Response.Headers[name] = value;
        }

        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }
}

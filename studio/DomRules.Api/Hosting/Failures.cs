using DomRules.Api.Answers;
using DomRules.Store;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Hosting;

/// <summary>Turns what was not foreseen into an answer.</summary>
internal static class Failures
{
    internal static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Answer(e).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private static IResult Answer(Exception e) => e switch
    {
        StoreException store => Problem.Of(503, "store_unavailable", "The store does not answer now", store.Message),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, "bad_request", "The request cannot be used", bad.StatusCode == 413 ? "The body is larger than the server takes." : bad.Message),
        _ => Problem.Of(500, "defect", "This is a defect of DomRules, and nothing was done", e.Message),
    };
}

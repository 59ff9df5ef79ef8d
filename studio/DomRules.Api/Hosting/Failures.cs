using DomRules.Api.Answers;
using DomRules.Api.Commands;
using DomRules.Store;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Hosting;

/// <summary>Turns what was not foreseen into an answer.</summary>
internal static class Failures
{
    private const string Remedy = "The API is described at /openapi/v1.json.";
    private static readonly BodyProblem TooLarge = new("#", "The body is larger than the server takes.", "Send less at once, or many commands line by line to /v1/bulk.");

    internal static async Task CatchAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await Bare(context.Response.StatusCode).ExecuteAsync(context).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Answer(e).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>What the server itself refuses, before any endpoint sees it.</summary>
    private static IResult Bare(int status) => status switch
    {
        405 => Problem.Of(405, "method_not_allowed", "This address does not take this method", "The header Allow names those that it takes."),
        404 => Problem.Of(404, "not_found", "There is nothing at this address", Remedy),
        _ => Problem.Of(status, "bad_request", "The request cannot be used", Remedy),
    };

    private static IResult Answer(Exception e) => e switch
    {
        StoreException store => Problem.Later(503, "store_unavailable", "The store does not answer now", store.Message),
        UnusableBodyException unusable => Problem.OfBody(unusable.Problem, code: "bad_request", title: "The request cannot be used"),
        BadHttpRequestException { StatusCode: 413 } => Problem.OfBody(TooLarge, 413, "body_too_large", "The request cannot be used"),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, "bad_request", "The request cannot be used", bad.Message),
        _ => Problem.Of(500, "defect", "This is a defect of DomRules, and nothing was done", e.Message),
    };
}

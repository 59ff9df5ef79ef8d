using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Commands;

/// <summary>A request under an idempotency key that changes something which has an address of its own.</summary>
internal static class KeyedRequest
{
    /// <summary>Runs it where the thing is there; a repetition is answered as the first time, even where that removed the thing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="services">What endpoints work with.</param>
    /// <param name="isThere">Whether what the address names is there.</param>
    /// <param name="notFound">The answer where it is not.</param>
    /// <param name="work">What is done, with the key and the body.</param>
    internal static async Task RunAsync(HttpContext context, ApiServices services, Func<LiveNetwork, bool> isThere, Func<IResult> notFound, Func<RequestKey, RequestBody, Task<IResult>> work)
    {
        var result = await AnswerAsync(context, services, isThere, notFound, work).ConfigureAwait(false);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, ApiServices services, Func<LiveNetwork, bool> isThere, Func<IResult> notFound, Func<RequestKey, RequestBody, Task<IResult>> work)
    {
        if (IdempotencyKey.Of(context.Request) is not { } sent)
        {
            return IdempotencyKey.Missing();
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var key = new RequestKey(context.Caller().Id, sent, body.HashWith(context.Request));
        await services.Queue.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        var isKnown = isThere(services.Queue.Live) || await services.Store.Commits.AnswerAsync(key.Caller, key.Key, context.RequestAborted).ConfigureAwait(false) is not null;
        return isKnown ? await work(key, body).ConfigureAwait(false) : notFound();
    }
}

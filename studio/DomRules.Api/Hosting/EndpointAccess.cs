using DomRules.Api.Access;
using DomRules.Api.Answers;
using DomRules.Api.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Hosting;

/// <summary>Who may call what.</summary>
internal static class EndpointAccess
{
    private const string CallerItem = "domrules.caller";

    /// <summary>The endpoint is for callers with the scope; for others it answers 401 or 403.</summary>
    internal static T Needs<T>(this T endpoint, string scope) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededScope(scope));

    /// <summary>Who calls; only behind <see cref="Needs"/>.</summary>
    internal static Caller Caller(this HttpContext context) => (Caller)context.Items[CallerItem]!;

    private static bool IsAccepted(StrangerLimit strangers, System.Net.IPAddress? address, Caller caller, NeededScope needed)
    {
        strangers.Accepted(address, caller.Id);
        return caller.May(needed.Scope);
    }

    /// <summary>Shuts out who may not call. An endpoint without scope is open to all.</summary>
    internal static async Task CheckAsync(HttpContext context, RequestDelegate next, ApiServices services, StrangerLimit strangers)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>() is not { } needed)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var (address, claimed) = (context.Connection.RemoteIpAddress, Gatekeeper.ClaimedId(context.Request.Headers.Authorization));
        if (strangers.Wait(address, claimed) is { } seconds)
        {
            await Problem.Later(429, "too_many_strangers", "Too many calls from there without a key that is in force", "Wait as long as Retry-After says, and send a key that is in force.", seconds).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        var caller = await services.Gatekeeper.CallerAsync(context.Request.Headers.Authorization, context.RequestAborted).ConfigureAwait(false);
        if (caller is null)
        {
            strangers.Failed(address);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.Of(401, "unauthenticated", "Who is calling?", "Send a key that is in force as `Authorization: Bearer dr_…`.").ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (!IsAccepted(strangers, address, caller, needed))
        {
            await Problem.Of(403, "forbidden", "The key may not do this", $"It needs the scope {needed.Scope}; it has {string.Join(", ", caller.Scopes)}.").ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (StorableText.ProblemOf(context.Request) is { } problem)
        {
            await Problem.Of(400, "invalid_query", "The address cannot be used", problem).ExecuteAsync(context).ConfigureAwait(false);
        }
        else
        {
            context.Items[CallerItem] = caller;
            await next(context).ConfigureAwait(false);
        }
    }
}

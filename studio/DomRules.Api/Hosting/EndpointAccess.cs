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

    /// <summary>Shuts out who may not call. An endpoint without scope is open to all.</summary>
    internal static async Task CheckAsync(HttpContext context, RequestDelegate next, ApiServices services)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>() is not { } needed)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var caller = await services.Gatekeeper.CallerAsync(context.Request.Headers.Authorization, context.RequestAborted).ConfigureAwait(false);
        if (caller is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problem.Of(401, "unauthenticated", "Who is calling?", "Send a key that is in force as `Authorization: Bearer dr_…`.").ExecuteAsync(context).ConfigureAwait(false);
        }
        else if (!caller.May(needed.Scope))
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

using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Store.Decisions;
using DomRules.Studio.Accounts;
using DomRules.Studio.Decisions;
using DomRules.Studio.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Studio.Hosting;

/// <summary>Plain requests of the studio: the search, the market, and what is taken home.</summary>
internal static class StudioEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/go", GoAsync).RequireAuthorization(Scope.ReadDecisions);
        routes.MapGet("/market", Market).RequireAuthorization();
        routes.MapGet("/decisions/{id}/record", RecordAsync).RequireAuthorization(Scope.ReadDecisions);
        routes.MapGet("/decisions/export", DecisionExport.Export).RequireAuthorization(Scope.ReadDecisions);
    }

    private static async Task<IResult> GoAsync(string? q, ApiServices services, DecisionReading decisions)
    {
        var sought = (q ?? "").Trim();
        var live = services.Queue.Live;
        var address = sought.Length == 0 ? "/"
            : live.State.Orders.ContainsKey(sought) ? $"/orders/{Uri.EscapeDataString(sought)}"
            : live.State.Stock.ContainsKey(sought) ? $"/stock?sku={Uri.EscapeDataString(sought)}"
            : await decisions.StoredAsync(sought).ConfigureAwait(false) is { } found ? $"/decisions/{found.Row.Key}"
            : await services.Store.Artefacts.GetAsync(sought).ConfigureAwait(false) is not null ? $"/versions/{Uri.EscapeDataString(sought)}"
            : live.Prepared?.Snapshot.Nodes.FirstOrDefault(node => node.Id == sought || string.Equals(node.Name, sought, StringComparison.OrdinalIgnoreCase)) is { } node ? $"/stock?node={Uri.EscapeDataString(node.Id)}"
            : await IsRuleAsync(sought, services.Store.Decisions).ConfigureAwait(false) ? $"/decisions?rule={Uri.EscapeDataString(sought)}"
            : $"/decisions?order={Uri.EscapeDataString(sought)}";
        return Results.Redirect(address);
    }

    /// <summary>Where nothing stands at an address people get a page, and programs the API's own answer. An endpoint for all that is left would hide which methods an address takes.</summary>
    internal static async Task TellNotFoundAsync(HttpContext context, RequestDelegate next)
    {
        await next(context).ConfigureAwait(false);
        if (context.GetEndpoint() is null && context.Response is { HasStarted: false, StatusCode: 404 } && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect("/not-found");
        }
    }

    private static async Task<bool> IsRuleAsync(string name, IDecisionArchive archive) => (await archive.FindAsync(new DecisionFilter { Rule = name }, null, 1).ConfigureAwait(false)).Count > 0;

    private static IResult Market(HttpContext context, string? id, string? back)
    {
        context.Response.Cookies.Append(MarketChoice.Cookie, id ?? "", new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true });
        return Results.Redirect(SignInEndpoints.Local(back));
    }

    private static async Task<IResult> RecordAsync(string id, DecisionReading decisions) =>
        await decisions.StoredAsync(id).ConfigureAwait(false) is { } found ? Results.Bytes(found.Record.ToArray(), "application/json") : Results.NotFound();
}

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
    private const int MostExported = 100_000;
    private const int AtATime = 500;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/go", GoAsync).RequireAuthorization(Scope.ReadDecisions);
        routes.MapGet("/market", Market).RequireAuthorization();
        routes.MapGet("/decisions/{id}/record", RecordAsync).RequireAuthorization(Scope.ReadDecisions);
        routes.MapGet("/decisions/export", ExportAsync).RequireAuthorization(Scope.ReadDecisions);
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

    private static IResult ExportAsync(HttpContext context, ApiServices services, MarketList markets)
    {
        var filter = DecisionSearch.Filter(context.Request.Query.Select(q => (q.Key, (string?)q.Value.ToString())), markets.Choose(context.Request.Cookies[MarketChoice.Cookie]));
        return Results.Stream(body => WriteAsync(body, filter, services.Store.Decisions, context.RequestAborted), "application/x-ndjson", "decisions.ndjson");
    }

    private static async Task WriteAsync(Stream body, DecisionFilter filter, IDecisionArchive archive, CancellationToken cancel)
    {
        DecisionKey? before = null;
        var written = 0;
        while (written < MostExported && await archive.FindAsync(filter, before, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (await archive.GetAsync(row.Key, cancel).ConfigureAwait(false) is { } stored)
                {
                    await body.WriteAsync(stored.Record, cancel).ConfigureAwait(false);
                    await body.WriteAsync("\n"u8.ToArray(), cancel).ConfigureAwait(false);
                    written++;
                }
            }

            before = page[^1].Key;
        }
    }
}

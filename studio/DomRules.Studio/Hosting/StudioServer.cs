using System.Threading.RateLimiting;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Drafting;
using DomRules.Studio.Accounts;
using DomRules.Studio.Assets;
using DomRules.Studio.Changes;
using DomRules.Studio.Comparing;
using DomRules.Studio.Decisions;
using DomRules.Studio.Drafts;
using DomRules.Studio.Editor;
using DomRules.Studio.Graphs;
using DomRules.Studio.Home;
using DomRules.Studio.Orders;
using DomRules.Studio.Shell;
using DomRules.Studio.Simulate;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace DomRules.Studio.Hosting;

/// <summary>The studio, on the server of the API.</summary>
public static class StudioServer
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The studio as a face of a server.</summary>
    public static ServerFace Face(ApiServices services) => new(builder => Add(builder.Services, services), Map);

    private static void Add(IServiceCollection all, ApiServices services)
    {
        all.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = false);
        all.AddCascadingAuthenticationState();
        all.AddScoped<AuthenticationStateProvider, SessionRevalidation>();
        all.AddAuthentication(SessionAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Scheme, null);
        var authorization = all.AddAuthorizationBuilder();
        foreach (var scope in Scope.All)
        {
            authorization.AddPolicy(scope, policy => policy.RequireAssertion(context => context.User.May(scope)));
        }

        all.Configure<RateLimiterOptions>(limits => limits.AddPolicy(SignInEndpoints.RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) })));
        all.AddSingleton(services).AddSingleton<MarketList>().AddSingleton<People>().AddSingleton<Permissions>().AddSingleton<DecisionReading>().AddSingleton<WhyNotAsking>().AddSingleton<Operating>().AddSingleton<SimulationDesk>().AddSingleton<HomeFigures>();
        all.AddSingleton<GraphLibraries>().AddSingleton<Settings.Keys>().AddSingleton<Settings.Webhooks>().AddSingleton<Settings.Retaining>().AddSingleton<Stock.SellableNow>().AddSingleton<Settings.PersonForgetting>();
        all.AddSingleton<Reviewing>().AddSingleton<VersionFiles>();
        all.AddSingleton(_ => new DraftDesk(services.Store, services.Clock, () => Token.New()[..32])).AddSingleton<DraftOpening>().AddSingleton<DraftHandover>();
        all.AddSingleton<Drafting>();
        all.AddHostedService<LanguageWarming>();
        all.AddSingleton<Audit.Verifying>().AddSingleton<LibraryTests.TestReports>().AddSingleton<LibraryTests.TestMaking>().AddSingleton<Graphs.RuleOverlays>().AddSingleton<Versions.PolicyFigures>();
    }

    private static void Map(WebApplication server)
    {
        server.Use(GuardAsync);
        server.Use(StudioEndpoints.TellNotFoundAsync);
        server.UseAuthentication();
        server.UseAuthorization();
        server.UseAntiforgery();
        AssetEndpoints.Map(server);
        MonacoShelf.Map(server);
        SignInEndpoints.Map(server);
        StudioEndpoints.Map(server);
        Audit.AuditEndpoints.Map(server);
        SimulationEndpoints.Map(server);
        server.Lifetime.ApplicationStarted.Register(() => BeginFigures(server.Services));
        server.MapRazorComponents<Document>().AddInteractiveServerRenderMode();
    }

    /// <summary>So that who comes first to a server of many orders need not wait for them to be counted.</summary>
    private static void BeginFigures(IServiceProvider all) => _ = all.GetRequiredService<HomeFigures>().LookAsync(all.GetRequiredService<MarketList>().Choose(null));

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}

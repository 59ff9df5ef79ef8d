using System.Net;
using System.Text.RegularExpressions;
using DomRules.Studio.Accounts;
using DomRules.Studio.Tests.Hosting;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Every address that is no page, as every role and as nobody; one without a row here fails. Pages have their own table.</summary>
[Collection(StudioCollection.Name)]
public sealed partial class EndpointAccessTests(StudioFixture fixture)
{
    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1_000)]
    private static partial Regex Segment { get; }

    private static readonly string[] Everybody = [.. Role.All.Select(role => role.Name)];

    /// <summary>Of the API, open to all: how the server fares, the description, and what a shop signs with its own secret.</summary>
    private static readonly string[] Open = ["/health/live", "/health/ready", "/metrics", "/openapi/v1.json", "/v1/shopify/{id}/webhooks"];

    /// <summary>The method, the route, an address on it, and the roles that it is open to; none: strangers too.</summary>
    private static readonly (string Method, string Route, string Address, string[] May)[] Rows =
    [
        ("GET", "/go", "/go?q=SCARF", Everybody), ("GET", "/market", "/market?id=DE&back=/held", Everybody),
        ("GET", "/decisions/{id}/record", "/decisions/1.0/record", Everybody), ("GET", "/decisions/export", "/decisions/export?order=none", Everybody),
        ("POST", "/simulate/start", "/simulate/start", Everybody), ("GET", "/simulate/changes", "/simulate/changes?job=none", Everybody), ("GET", "/audit/bundle", "/audit/bundle", ["auditor", "administrator"]),
        ("POST", "/sign-in", "/sign-in", []), ("POST", "/invitations/{token}", "/invitations/0", []), ("POST", "/sign-out", "/sign-out", Everybody),
    ];

    [Fact]
    public void EveryAddress_ThatIsNoPage_HasARow() =>
        Routes().Where(route => !IsOfTheApi(route) && !IsPublicFile(route)).Select(Named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(Rows.Select(row => $"{row.Method} {row.Route}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task EveryAddress_AsEveryRole_AnswersOnlyWhereTheTableSaysSo()
    {
        var wrong = new List<string>();
        foreach (var role in Everybody.Append(null))
        {
            using var client = await ClientAsync(role, fixture.Studio);
            foreach (var row in Rows)
            {
                var expected = row.May.Length == 0 || row.May.Contains(role) ? "answers" : role is null ? "door" : "refused";
                if (await SeenAsync(client, row.Method, row.Address) is var seen && seen != expected)
                {
                    wrong.Add($"{role ?? "a stranger"} {row.Method} {row.Address}: {seen}, not {expected}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryAddressOfTheApi_WithTheCookieOfAnAdministrator_WantsAKey()
    {
        await using var studio = await ServedStudio.StartAsync(told: 1, strangers: 1_000);
        using var client = await ClientAsync("administrator", studio);
        var guarded = Routes().Where(route => IsOfTheApi(route) && !Open.Contains(route.RoutePattern.RawText)).ToList();
        guarded.Count.ShouldBeGreaterThan(40);
        foreach (var route in guarded)
        {
            using var request = new HttpRequestMessage(new HttpMethod(Method(route)), Segment.Replace(route.RoutePattern.RawText!, "1"));
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, Named(route));
        }
    }

    private IEnumerable<RouteEndpoint> Routes() => fixture.Studio.Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ComponentTypeMetadata>() is null);

    /// <summary>Whether a program calls it with a key; who may is in the API's own tests.</summary>
    private static bool IsOfTheApi(RouteEndpoint route) => route.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal) || Open.Contains(route.RoutePattern.RawText);

    /// <summary>Styles, scripts, drawings and the framework's own; nothing in them is anybody's.</summary>
    private static bool IsPublicFile(RouteEndpoint route) => route.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "studio" or "_framework" or "_blazor";

    private static string Method(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "any";

    private static string Named(RouteEndpoint route) => $"{Method(route)} {route.RoutePattern.RawText}";

    private static async Task<HttpClient> ClientAsync(string? role, ServedStudio studio)
    {
        var cookies = new CookieContainer();
        if (role is not null)
        {
            cookies.Add(studio.Address, new Cookie("domrules_session", await studio.SignInAsync(await studio.AddPersonAsync($"Address {role} {Guid.NewGuid():N}", role))));
        }

        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = studio.Address };
    }

    private static async Task<string> SeenAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await client.SendAsync(request);
        return answer.Headers.Location?.OriginalString switch
        {
            { } to when to.Contains("/not-allowed", StringComparison.Ordinal) => "refused",
            { } to when to.Contains("/sign-in?back", StringComparison.Ordinal) => "door",
            _ => (int)answer.StatusCode < 500 ? "answers" : answer.StatusCode.ToString(),
        };
    }
}

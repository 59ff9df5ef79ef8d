using System.Net;
using System.Reflection;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Hosting;
using Microsoft.AspNetCore.Components;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Who may open which page: every page that there is, as every role and as nobody. A page without a row here fails.</summary>
[Collection(StudioCollection.Name)]
public sealed class PageAccessTests(StudioFixture fixture)
{
    private static readonly string[] Everybody = ["viewer", "author", "approver", "auditor", "operator", "integrator", "administrator"];

    /// <summary>The page's route, an address on it, and the roles that may open it; none: strangers too.</summary>
    private static readonly (string Route, string Address, string[] May)[] Pages =
    [
        ("/", "/", Everybody), ("/decisions", "/decisions", Everybody), ("/decisions/{Id}", "/decisions/1.0", Everybody), ("/decisions/{Id}/test", "/decisions/1.0/test", ["author", "administrator"]), ("/orders/{Id}", "/orders/HELD-1", Everybody),
        ("/held", "/held", Everybody), ("/returns", "/returns", Everybody), ("/stock", "/stock", Everybody), ("/simulate", "/simulate", Everybody),
        ("/policies", "/policies", Everybody), ("/policies/{Market}", "/policies/DE", Everybody), ("/versions/{Hash}", "/versions/0", Everybody),
        ("/versions/{Hash}/graph", "/versions/0/graph", Everybody), ("/versions/{Hash}/tests", "/versions/0/tests", Everybody), ("/versions/compare", "/versions/compare", Everybody),
        ("/changes", "/changes", Everybody), ("/changes/{Id}", "/changes/1", Everybody), ("/changes/{Id}/{Part}", "/changes/1/text", Everybody),
        ("/drafts", "/drafts", Everybody), ("/drafts/{Id}", "/drafts/0", Everybody), ("/diagnostics/{Code}", "/diagnostics/DR0001", Everybody),
        ("/audit", "/audit", ["auditor", "administrator"]), ("/audit/{Number:long}", "/audit/1", ["auditor", "administrator"]),
        ("/settings", "/settings", ["administrator"]), ("/settings/approval", "/settings/approval", ["administrator"]),
        ("/settings/keys", "/settings/keys", ["integrator", "administrator"]), ("/settings/webhooks", "/settings/webhooks", ["integrator", "administrator"]),
        ("/settings/retention", "/settings/retention", ["administrator"]),
        ("/not-found", "/not-found", Everybody), ("/not-allowed", "/not-allowed", Everybody),
        ("/sign-in", "/sign-in", []), ("/invitations/{Code}", "/invitations/0", []),
    ];

    [Fact]
    public void EveryPage_ThatThereIs_HasARow() =>
        typeof(StudioServer).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Order(StringComparer.Ordinal).ShouldBe(Pages.Select(page => page.Route).Order(StringComparer.Ordinal));

    [Fact]
    public async Task EveryPage_AsEveryRole_OpensOnlyWhereTheTableSaysSo()
    {
        Role.All.Select(role => role.Name).ShouldBe(Everybody, ignoreOrder: true);
        var wrong = new List<string>();
        foreach (var role in Everybody)
        {
            using var client = await ClientAsync(role);
            foreach (var (_, address, may) in Pages)
            {
                var expected = may.Length == 0 || may.Contains(role) ? "opens" : "refused";
                if (await SeenAsync(client, address) is var seen && seen != expected)
                {
                    wrong.Add($"{role} {address}: {seen}, not {expected}");
                }
            }
        }

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = fixture.Studio.Address };
        foreach (var (_, address, may) in Pages)
        {
            if (await SeenAsync(stranger, address) is var seen && seen != (may.Length == 0 ? "opens" : "door"))
            {
                wrong.Add($"a stranger {address}: {seen}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private async Task<HttpClient> ClientAsync(string role)
    {
        var token = await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync("Page " + role, role));
        var cookies = new CookieContainer();
        cookies.Add(fixture.Studio.Address, new Cookie("domrules_session", token));
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = fixture.Studio.Address };
    }

    private static async Task<string> SeenAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using var answer = await client.SendAsync(request);
        return answer.Headers.Location?.OriginalString switch
        {
            { } to when to.Contains("/not-allowed", StringComparison.Ordinal) => "refused",
            { } to when to.Contains("/sign-in", StringComparison.Ordinal) => "door",
            { } to => to,
            _ => (int)answer.StatusCode is 200 or 404 ? "opens" : answer.StatusCode.ToString(),
        };
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Webhooks;
using DomRules.Studio.Orders;
using DomRules.Studio.Settings;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Settings;

/// <summary>Keys of programs and webhooks, in the operations and on the pages.</summary>
[Collection(StudioCollection.Name)]
public sealed class KeysAndWebhooksTests(StudioFixture fixture)
{
    private Keys Keys => new(fixture.Studio.Services);

    private Webhooks Webhooks => new(fixture.Studio.Services, new WebhookDesk(fixture.Studio.Services, allowsPrivate: false));

    [Theory]
    [InlineData("viewer", false, false)]
    [InlineData("author", false, false)]
    [InlineData("approver", false, false)]
    [InlineData("auditor", false, false)]
    [InlineData("operator", false, false)]
    [InlineData("integrator", true, false)]
    [InlineData("administrator", true, true)]
    public async Task KeyAndWebhook_AskedForByARole_AreMadeOnlyWhereItMay(string role, bool mayIntegrate, bool mayAdminister)
    {
        var user = await UserAsync("Asks " + role, role);
        var (text, problem) = await Keys.IssueAsync(user, "warehouse", [Scope.ReadOrders], null);
        (text is not null).ShouldBe(mayIntegrate, problem);
        ((await Keys.IssueAsync(user, "chief", [Scope.Administer], null)).Text is not null).ShouldBe(mayAdminister);
        var (secret, refused) = await Webhooks.AddAsync(user, "care", "https://care.example/in", ["domrules.order.*"]);
        (secret is not null).ShouldBe(mayIntegrate, refused);
        if (!mayAdminister)
        {
            (await Keys.RevokeAsync(user, (await fixture.Studio.Store.Keys.ListAsync()).First(key => key.Name == "feed").Id)).ShouldBe(Answers.NotAllowed);
        }
    }

    [Fact]
    public async Task Key_MadeAndRevoked_OpensTheApiOnlyBetween()
    {
        var user = await UserAsync("Kira Key", "administrator");
        var text = (await Keys.IssueAsync(user, "till 7", [Scope.ReadOrders], null)).Text!;
        var id = KeyText.Parse(text)!.Value.Id;
        fixture.Studio.Services.Gatekeeper.UsedAt(id).ShouldBeNull();
        (await CallAsync(text)).ShouldBe(HttpStatusCode.OK);
        fixture.Studio.Services.Gatekeeper.UsedAt(id).ShouldNotBeNull();
        (await Keys.RevokeAsync(user, id)).ShouldBeNull();
        (await CallAsync(text)).ShouldBe(HttpStatusCode.Unauthorized);
        (await fixture.Studio.Store.Commits.FindAsync(new(Actor: "Kira Key"), null, 9)).Select(c => c.Kind).ShouldBe(["revoke_key", "add_key"]);
    }

    [Theory]
    [InlineData("", "https://a.example", "", "`name`")]
    [InlineData("a", "ftp://a.example", "", "https://")]
    [InlineData("a", "https://localhost/x", "", "private network")]
    [InlineData("a", "https://a.example", "domrules.order.eaten", "domrules.order.eaten")]
    public async Task Webhook_ThatCannotBe_IsRefusedInWords(string name, string url, string events, string expected)
    {
        var user = await UserAsync("Wim " + expected.Length + name.Length, "administrator");
        (await Webhooks.AddAsync(user, name, url, [.. events.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).Problem!.ShouldContain(expected);
    }

    [Fact]
    public async Task Administrator_OnThePages_MakesAKeyAndLooksAfterAWebhook()
    {
        await using var visit = await fixture.VisitAsync("Ines Netz", ["administrator"]);
        var page = visit.Page;
        await visit.GoAsync("/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Whose it is").FillAsync("shop " + ServedStudio.Hostile);
        await dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^orders:read") }).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Expect(page.Locator(".notice code")).ToContainTextAsync("dr_");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "shop <img" });
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Revoke") }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Revoked");

        await page.GetByRole(AriaRole.Link, new() { Name = "Webhooks" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a webhook" }).ClickAsync();
        await dialog.GetByLabel("Name").FillAsync("till news");
        await dialog.GetByLabel("Address").FillAsync("https://till.example/hook");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator(".notice code")).ToContainTextAsync("whsec_");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look after till news" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn off" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "till news" })).ToContainTextAsync("Off");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(page.GetByText("till news is gone.")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    private async Task<HttpStatusCode> CallAsync(string key)
    {
        using var client = new HttpClient { BaseAddress = fixture.Studio.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await client.GetAsync(new Uri("/v1/orders?limit=1", UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task<ClaimsPrincipal> UserAsync(string name, params string[] roles) =>
        (await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, roles)), default))!;
}

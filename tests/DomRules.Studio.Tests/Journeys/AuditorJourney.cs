using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who reads why each order went where it went, and proves that nobody touched it.</summary>
[Collection(StudioCollection.Name)]
public sealed class AuditorJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Auditor_WithAnOrdersId_ReadsWhyAndWhyNotAndReplaysIt()
    {
        await using var visit = await fixture.VisitAsync("Aki Toda", ["auditor"]);
        var page = visit.Page;
        var row = (await fixture.Studio.Store.Decisions.FindAsync(new() { Outcome = "routed", Kind = "route" }, null, 1))[0];
        await visit.GoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(row.Order);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(row.Order);
        await page.GetByRole(AriaRole.Link, new() { Name = row.Summary }).First.ClickAsync();
        await Expect(page.Locator(".sentence")).ToHaveTextAsync(row.Summary);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Why not Returns centre Erfurt") }).First.ClickAsync();
        await Expect(page.GetByText("Returns centre Erfurt: it may not ship the order.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Expect(page.GetByText("identical, byte for byte")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Auditor_AtARule_FollowsItToItsLineInThatVersion()
    {
        await using var visit = await fixture.VisitAsync("Ana Silva", ["auditor"]);
        var page = visit.Page;
        var held = (await fixture.Studio.Store.Decisions.FindAsync(new() { Outcome = "held", Order = ServedStudio.Hostile }, null, 1))[0];
        await visit.GoAsync($"/decisions/{held.Key}");
        await page.GetByRole(AriaRole.Link, new() { Name = "fraud_screen" }).First.ClickAsync();
        await Expect(page.Locator(".source li.mine")).ToContainTextAsync("rule fraud_screen");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Auditor_WhoVerifies_IsToldThatTheChainIsWhole()
    {
        await using var visit = await fixture.VisitAsync("Ari Blau", ["auditor"]);
        await visit.GoAsync("/audit");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain now" }).ClickAsync();
        await Expect(visit.Page.GetByText("The chain is whole")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_FromOutside_StaysText()
    {
        await using var visit = await fixture.VisitAsync("Ivo Text", ["auditor", "operator"]);
        foreach (var path in new[] { "/", "/held", "/decisions", $"/orders/{Uri.EscapeDataString(ServedStudio.Hostile)}", $"/decisions?order={Uri.EscapeDataString(ServedStudio.Hostile)}", "/audit", "/stock?sku=%3Cb%3Ebold%3C%2Fb%3E", $"/go?q={Uri.EscapeDataString(ServedStudio.Hostile)}" })
        {
            await visit.GoAsync(path);
            (await visit.Page.Locator("img[src='x'], main b:text-is('bold')").CountAsync()).ShouldBe(0, path);
        }

        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Auditor_AmongPolicies_SeesWhatIsLiveSinceWhenAndByWhom()
    {
        await using var visit = await fixture.VisitAsync("Pia Lang", ["auditor"]);
        await visit.GoAsync("/policies");
        var live = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Live now" }).GetByRole(AriaRole.Row);
        await Expect(live.Filter(new() { HasText = "All other markets" })).ToContainTextAsync("de-fashion");
        await Expect(live.Filter(new() { HasText = "Network" })).ToHaveCountAsync(1);
        await live.Filter(new() { HasText = "All other markets" }).Locator("a.mono[href^='/versions/']").First.ClickAsync();
        await Expect(visit.Page.GetByText("Live for all other markets")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }
}

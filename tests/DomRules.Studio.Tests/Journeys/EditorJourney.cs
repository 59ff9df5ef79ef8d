using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who writes rules.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Author_WhoMistypes_IsToldAndMendsItAndTheDraftKeepsIt()
    {
        await using var visit = await fixture.VisitAsync("Edda Author", ["author"]);
        var page = visit.Page;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "Nearer stores first");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&line={await BegunDraft.LineOfAsync(fixture.Studio, draft, "rule fraud_screen")}");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "About the rules" })).ToContainTextAsync("fraud_screen");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "About the rules" })).ToContainTextAsync("Risk score is high");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nlet heavy = order.vlaue > 20 EUR");
        await Expect(page.Locator(".squiggly-error").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" })).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace with `order.value`" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Replace with `value`" })).ClickAsync();
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(0);
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, "de_fashion.route")).ShouldEndWith("let heavy = order.value > 20 EUR");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_WhoTurnsAParameter_SeesWhatBecomesOfAnOrderAndOfTheTests()
    {
        await using var visit = await fixture.VisitAsync("Paul Author", ["author"]);
        var page = visit.Page;
        var order = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "route", Outcome = "routed" }, null, 1))[0].Order;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "Three parcels cost more");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&panel=parameters&dock=simulator&order={Uri.EscapeDataString(order)}");
        await Expect(page.GetByText("Comes out the same")).ToBeVisibleAsync();
        var reach = page.GetByLabel("So far a store sends parcels before a warehouse is asked");
        await reach.FillAsync("900");
        await reach.PressAsync("Tab");
        await Expect(page.Locator(".parameters [role=alert]")).ToContainTextAsync("500 km");
        await reach.FillAsync("30");
        await reach.PressAsync("Tab");
        await Expect(page.Locator(".parameters [role=alert]")).ToHaveCountAsync(0);
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, "de_fashion.route")).ShouldContain("parameter store_reach = 30 km between");
        await Expect(page.Locator(".sides")).ToBeVisibleAsync();
        await visit.PictureAsync("studio-editor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Tests" }).ClickAsync();
        await Expect(page.GetByText("pass", new() { Exact = false }).First).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }
}

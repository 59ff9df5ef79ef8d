using DomRules.Operations.Explaining;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who asks what would have been, and takes lists home.</summary>
[Collection(StudioCollection.Name)]
public sealed class WhatIfJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Viewer_WhoClosesTheNodeThatShips_SeesBothSentencesAndWhatDiffers_AtAnAddress()
    {
        await using var visit = await fixture.VisitAsync("Wanda Iff", ["viewer"]);
        var page = visit.Page;
        var row = (await fixture.Studio.Store.Decisions.FindAsync(new() { Outcome = "routed", Kind = "route" }, null, 1))[0];
        var record = StoredExplaining.Read((await fixture.Studio.Store.Decisions.GetAsync(row.Key))!.Record).Value!;
        var orders = fixture.Studio.Services.Queue.Live.State.Orders;
        await visit.GoAsync($"/decisions/{row.Key}");
        await page.GetByText("What if …").ClickAsync();
        await page.GetByLabel("A node were closed").FillAsync(record.Shipments[0].Node);
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Both sentences" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Differs" }).First).ToBeVisibleAsync();
        page.Url.ShouldContain("if-closed=");

        await visit.GoAsync($"/decisions/{row.Key}?if-stock=many&if-stock-node=nowhere");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no node nowhere. Stock is no number");
        fixture.Studio.Services.Queue.Live.State.Orders.ShouldBeSameAs(orders);
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_AmongReturns_FiltersByWhatBecomesOfThem_AndExportsCsv()
    {
        await using var visit = await fixture.VisitAsync("Rita Ture", ["viewer"]);
        var page = visit.Page;
        await visit.GoAsync("/decisions");
        await page.GetByRole(AriaRole.Link, new() { Name = "Returns" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Returns", Level = 1 })).ToBeVisibleAsync();
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        var all = await page.Locator("main tbody tr").CountAsync();
        all.ShouldBeGreaterThan(1);
        await page.GetByLabel("Becomes").SelectOptionAsync("restock");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Clear" })).ToBeVisibleAsync();
        foreach (var row in await page.Locator("main tbody tr").AllInnerTextsAsync())
        {
            row.ShouldContain("restock");
        }

        var csv = await page.APIRequest.GetAsync("/decisions/export?kind=return&format=csv");
        csv.Headers["content-type"].ShouldStartWith("text/csv");
        var lines = (await csv.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("decided,decision,hash,order,return,");
        lines.Length.ShouldBe(1 + (await fixture.Studio.Store.Decisions.FindAsync(new() { Kind = "return" }, null, 1_000)).Count);
        visit.Mistakes.ShouldBeEmpty();
    }
}

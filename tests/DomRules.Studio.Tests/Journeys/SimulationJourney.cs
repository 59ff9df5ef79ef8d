using DomRules.Operations.Simulating;
using DomRules.Store.Jobs;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who wants to know what a change would do before it is live.</summary>
[Collection(StudioCollection.Name)]
public sealed class SimulationJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Author_WithAnotherReach_SeesWhatAThousandOrdersWouldDo_AndOpensOne()
    {
        await using var visit = await fixture.VisitAsync("Ada Plan", ["author"]);
        var page = visit.Page;
        var version = await OtherVersion.WithShortReachAsync(fixture.Studio);
        var head = fixture.Studio.Services.Queue.Live.State.Orders;
        await visit.GoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Simulate", Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Decide by").SelectOptionAsync(version);
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByText("Done")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What would be otherwise" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "Cost per order" })).ToContainTextAsync("EUR");
        var address = page.Url;

        var flows = page.GetByRole(AriaRole.Region, new() { Name = "What would come from elsewhere" });
        var cell = flows.GetByRole(AriaRole.Link).First;
        await cell.ClickAsync();
        await Expect(page.GetByText("with units that move from")).ToBeVisibleAsync();
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await page.Locator("section[aria-labelledby=changes] tbody tr td a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("both ways");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ships" }).Filter(new() { HasText = "Differs" })).ToBeVisibleAsync();
        await Expect(page.Locator(".compared mark").First).ToBeVisibleAsync();

        await visit.GoAsync(new Uri(address).PathAndQuery);
        await Expect(page.GetByText("Done")).ToBeVisibleAsync();
        await Expect(page.GetByText("Ada Plan").First).ToBeVisibleAsync();
        await TakenHomeAsync(page);

        await visit.GoAsync($"/simulate?version={version}&market=DE&orders=days&days=2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Orders since");
        await Expect(page.GetByText("Done")).ToBeVisibleAsync();
        await Expect(page.GetByText("of 0 compared")).ToHaveCountAsync(0);
        fixture.Studio.Services.Queue.Live.State.Orders.ShouldBeSameAs(head);
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_WithAFileOfOrders_ComparesTwoVersionsOnTheStockAsItStands()
    {
        await using var visit = await fixture.VisitAsync("Fil Lade", ["viewer"]);
        var page = visit.Page;
        var version = await OtherVersion.WithShortReachAsync(fixture.Studio);
        await visit.GoAsync($"/simulate?version={version}&market=DE&orders=file");
        var orders = "\n" + string.Join('\n', Enumerable.Range(1, 120).Select(i => FormattableString.Invariant($$$"""{"id":"file-{{{i}}}","channel":"web","market":"DE","currency":"EUR","destination":{"country":"DE","latitude":{{{48 + (i % 6)}}}.5,"longitude":{{{8 + (i % 5)}}}.4},"lines":[{"number":1,"sku":"SCARF","quantity":1,"unitPrice":"29.00"}]}"""))) + "\n{}\n";
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "orders.ndjson", MimeType = "application/x-ndjson", Buffer = System.Text.Encoding.UTF8.GetBytes(orders) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByText("Done")).ToBeVisibleAsync();
        await Expect(page.GetByText("121 orders of orders.ndjson")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 could not be decided.")).ToBeVisibleAsync();
        await Expect(page.GetByText("of 120 compared")).ToBeVisibleAsync();
        await page.GetByText("Orders that were passed over").ClickAsync();
        await Expect(page.GetByText("Line 122:")).ToBeVisibleAsync();
        await visit.PictureAsync("simulate-file", whole: true);

        await visit.GoAsync($"/simulate?version={version}&market=DE&orders=file");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "orders.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes($"[{orders.Trim().Replace("\n", ",\n", StringComparison.Ordinal)}]") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByText("121 orders of orders.json")).ToBeVisibleAsync();
        await Expect(page.GetByText("of 120 compared")).ToBeVisibleAsync();

        await visit.GoAsync("/simulate?orders=file&market=DE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByText("Choose a file with one order a line.")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_WithOneOrder_ReadsBothDecisionsAtOnce()
    {
        await using var visit = await fixture.VisitAsync("Uno Ordo", ["viewer"]);
        var page = visit.Page;
        var version = await OtherVersion.WithShortReachAsync(fixture.Studio);
        var row = (await fixture.Studio.Store.Decisions.FindAsync(new() { Outcome = "routed", Kind = "route" }, null, 1))[0];
        await visit.GoAsync($"/simulate?what=one&version={version}&market=DE");
        await page.GetByLabel("Order that was routed here").FillAsync(row.Order);
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate", Exact = true }).ClickAsync();
        await Expect(page.Locator(".sentence").First).ToHaveTextAsync(row.Summary);
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await page.GetByText("Or paste an order as JSON").ClickAsync();
        await page.GetByLabel("Order", new() { Exact = true }).FillAsync("""{"id":"pasted-1","market":"DE","currency":"EUR","destination":{"country":"DE","latitude":52.53,"longitude":13.38},"lines":[{"number":1,"sku":"SCARF","quantity":1,"unitPrice":"29.00"}]}""");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate the pasted order" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "By what is live" }).First).ToBeVisibleAsync();
        await page.GetByLabel("Order", new() { Exact = true }).FillAsync("{");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate the pasted order" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    /// <summary>The tab is closed while it is at work; cancelled from another one, it goes on from there later.</summary>
    [Fact]
    public async Task Simulation_WhoseTabIsClosed_GoesOn_AndOneThatIsCancelledIsGoneOnWith()
    {
        var version = await OtherVersion.WithShortReachAsync(fixture.Studio);
        await using var studio = await ServedStudio.StartAsync(told: 300, tick: TimeSpan.FromHours(1));
        var other = await OtherVersion.WithShortReachAsync(studio);
        other.ShouldBe(version);
        await using var visit = await fixture.VisitAsync("Tab Clo", ["author"], of: studio);
        var page = visit.Page;
        await visit.GoAsync($"/simulate?version={version}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(page.GetByText("It goes on when this page is closed")).ToBeVisibleAsync();
        var address = new Uri(page.Url).PathAndQuery;
        await page.CloseAsync();

        var now = TimeProvider.System.GetUtcNow();
        var leased = (await studio.Store.Jobs.LeaseAsync("worker", now, now.AddMinutes(1), 1)).Single();
        await using var again = await fixture.VisitAsync("Tab Again", ["author"], of: studio);
        await again.GoAsync(address);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(again.Page.GetByText("Being cancelled")).ToBeVisibleAsync();
        await new SimulationJob(studio.Store, TimeProvider.System).RunAsync(leased, "worker", default);
        await Expect(again.Page.GetByText("It was cancelled after")).ToBeVisibleAsync();
        (await studio.Store.Jobs.GetAsync(leased.Job.Id))!.State.ShouldBe(JobState.Cancelled);

        // Gone on with, it begins where it stopped and comes to its end.
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(again.Page.GetByText("Waits")).ToBeVisibleAsync();
        var next = (await studio.Store.Jobs.LeaseAsync("worker", TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddMinutes(1), 1)).Single();
        SimulationWanted.Read(next.Job.Payload)!.Continues.ShouldBe(leased.Job.Id);
        await new SimulationJob(studio.Store, TimeProvider.System).RunAsync(next, "worker", default);
        await Expect(again.Page.GetByText("Done")).ToBeVisibleAsync();
        await again.GoAsync("/simulate?mine=true");
        await Expect(again.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^The last 1,000 orders by de-fashion") })).ToHaveCountAsync(1);
        again.Mistakes.ShouldBeEmpty();
    }

    /// <summary>The list of changed orders as files has each of them once, and as many as the page tells.</summary>
    private static async Task TakenHomeAsync(IPage page)
    {
        var csv = await page.GetByRole(AriaRole.Region, new() { Name = "Orders that would change" }).GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href");
        var told = await page.Locator(".figure").Filter(new() { HasText = "Orders that would change" }).Locator("b").InnerTextAsync();
        var rows = (await (await page.Context.APIRequest.GetAsync(csv!)).TextAsync()).Split("\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("order,market,decided,decision,changed");
        (rows.Length - 1).ShouldBe(int.Parse(told, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture));
        var lines = (await (await page.Context.APIRequest.GetAsync(csv!.Replace("format=csv", "format=ndjson", StringComparison.Ordinal))).TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(line => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["decision"]!).Distinct().Count().ShouldBe(rows.Length - 1);
    }
}

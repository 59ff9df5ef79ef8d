using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody at the operations desk.</summary>
[Collection(StudioCollection.Name)]
public sealed class OperatorJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Operator_WithAHeldOrder_ReleasesItWithAReasonThatTheRecordKeeps()
    {
        await using var visit = await fixture.VisitAsync("Olga Perez", ["operator"]);
        var page = visit.Page;
        await visit.GoAsync("/held");
        await page.GetByRole(AriaRole.Link, new() { Name = "HELD-1" }).ClickAsync();
        await Expect(page.GetByText("Risk score is high").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Release" })).ToBeDisabledAsync();
        await dialog.GetByLabel("Why").FillAsync("Called the customer");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Release" })).ToHaveCountAsync(0);
        var decisions = await fixture.Studio.Store.Decisions.FindAsync(new() { Order = "HELD-1", Kind = "release" }, null, 1);
        await visit.GoAsync($"/decisions/{decisions.Single().Key}");
        await Expect(page.GetByText("Olga Perez decided this, because “Called the customer”")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Operator_WhoKnowsBetter_ChoosesTheNodeAndTheRecordShowsBothPlans()
    {
        await using var visit = await fixture.VisitAsync("Ole Pratt", ["operator"]);
        var page = visit.Page;
        var other = Node() == "LEJ-DC" ? "DTM-DC" : "LEJ-DC";
        await visit.GoAsync($"/orders/{ServedStudio.PlannedOrder}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose who ships" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync("The shop is emptied for its rebuilding");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Plan it so" }).ClickAsync();
        await Expect(dialog.GetByText("Choose a node for at least one line.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Line 1").SelectOptionAsync(other);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Plan it so" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Node().ShouldBe(other);
        var decision = (await fixture.Studio.Store.Decisions.FindAsync(new() { Order = ServedStudio.PlannedOrder, Kind = "override" }, null, 1)).Single();
        await visit.GoAsync($"/decisions/{decision.Key}");
        await Expect(page.GetByText("Ole Pratt decided this")).ToContainTextAsync("The policy would have");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Operator_WithSeveralHeldOrders_ActsOnThemAtOnceAndIsToldOfEach()
    {
        await fixture.Studio.TellAsync([.. Enumerable.Range(1, 3).Select(i => ServedStudio.HeldAs($"BULK-{i}"))]);
        await using var visit = await fixture.VisitAsync("Odile Prim", ["operator"]);
        var page = visit.Page;
        await visit.GoAsync("/held");
        await page.GetByLabel("Choose BULK-1").CheckAsync();
        await page.GetByLabel("Choose BULK-2").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose who ships" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("From").SelectOptionAsync("DTM-DC");
        await dialog.GetByLabel("Why").FillAsync("Leipzig takes stock today");
        await visit.PictureAsync("held-override");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Plan it so" }).ClickAsync();
        await Expect(page.GetByText("2 orders go on")).ToBeVisibleAsync();
        StateOf("BULK-1").Shipments[^1].Node.ShouldBe("DTM-DC");
        StateOf("BULK-2").Shipments[^1].Node.ShouldBe("DTM-DC");

        await page.GetByLabel("Choose BULK-3").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose who ships" }).ClickAsync();
        await dialog.GetByLabel("From").SelectOptionAsync("S-BER");
        await dialog.GetByLabel("Why").FillAsync("It is around the corner");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Plan it so" }).ClickAsync();
        var refused = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Refused" });
        await Expect(refused).ToContainTextAsync("That plan is not possible");
        await Expect(page.GetByText("1 order refused, and left as before")).ToBeVisibleAsync();
        await visit.PictureAsync("held-refused");
        StateOf("BULK-3").Holds.ShouldHaveSingleItem();

        await page.GetByRole(AriaRole.Button, new() { Name = "Route again" }).ClickAsync();
        await dialog.GetByLabel("Why").FillAsync("Called the customer");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Route again" }).ClickAsync();
        await Expect(page.GetByText("1 order goes on")).ToBeVisibleAsync();
        StateOf("BULK-3").Holds.ShouldBeEmpty();
        foreach (var (order, kind) in new[] { ("BULK-1", "override"), ("BULK-2", "override"), ("BULK-3", "reroute") })
        {
            var act = (await fixture.Studio.Store.Commits.FindAsync(new(Subject: order), null, 1)).Single();
            (act.Kind, act.Actor).ShouldBe((kind, "Odile Prim"));
        }

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^No plan") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Release" })).ToHaveCountAsync(0);
        visit.Mistakes.ShouldBeEmpty();
    }

    private DomRules.Model.Life.OrderLife StateOf(string order) => fixture.Studio.Services.Queue.Live.State.Orders[order];

    private string Node() => fixture.Studio.Services.Queue.Live.State.Orders[ServedStudio.PlannedOrder].Shipments[^1].Node;

    [Fact]
    public async Task Operator_WithTooLittleStock_CorrectsItWithAReason()
    {
        await using var visit = await fixture.VisitAsync("Oskar Petri", ["operator"]);
        await visit.GoAsync("/stock");
        var first = await visit.Page.Locator("tbody td:first-child a").AllInnerTextsAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "More" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "First" })).ToBeVisibleAsync();
        var second = await visit.Page.Locator("tbody td:first-child a").AllInnerTextsAsync();
        first.Concat(second).ShouldBe(first.Concat(second).Order(StringComparer.Ordinal), "rows are in the order by which pages go on");
        await visit.GoAsync("/stock?sku=SHIRT-M");
        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "LEJ-DC" });
        var before = decimal.Parse((await row.Locator("td.number").First.InnerTextAsync()), System.Globalization.CultureInfo.InvariantCulture);
        await row.GetByRole(AriaRole.Button).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Difference").FillAsync("7");
        await dialog.GetByLabel("Why").FillAsync("Found behind the shelf");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Adjust" }).ClickAsync();
        await Expect(row.Locator("td.number").First).ToHaveTextAsync((before + 7).ToString(System.Globalization.CultureInfo.InvariantCulture));
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Viewer_OfAHeldOrder_IsNotOfferedToReleaseIt()
    {
        await using var visit = await fixture.VisitAsync("Vera Wolf", ["viewer"]);
        await visit.GoAsync($"/orders/{Uri.EscapeDataString(ServedStudio.Hostile)}");
        await Expect(visit.Page.GetByText("Risk score is high").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Release" })).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" })).ToHaveCountAsync(0);
        await visit.GoAsync("/settings");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Your roles do not let you see this" })).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }
}

using DomRules.Operations.Versions;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Graphs;

/// <summary>Somebody who wants to see how rules hang together.</summary>
[Collection(StudioCollection.Name)]
public sealed class GraphScreen(StudioFixture fixture)
{
    [Fact]
    public async Task Author_AtTheGraph_FoldsSeeksAndOpensARuleByKeys()
    {
        var version = await LiveAsync();
        await using var visit = await fixture.VisitAsync("Greta Graph", ["author"]);
        var page = visit.Page;
        await visit.GoAsync($"/versions/{version}/graph?q=fraud");
        await Expect(page.Locator(".box.rule.hit")).ToHaveAttributeAsync("data-rule", "fraud_screen");
        await Expect(page.Locator(".world[transform]")).ToHaveCountAsync(1);
        await page.Locator(".graph-canvas").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("a.rule:focus")).ToHaveAttributeAsync("data-rule", "fraud_screen");
        await page.Keyboard.PressAsync("Enter");
        var panel = page.Locator(".rule-panel");
        await Expect(panel).ToContainTextAsync("the order's risk is high");
        new Uri(page.Url).Query.ShouldContain("rule=fraud_screen");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Fit" }).ClickAsync();
        await page.Locator(".fold").Filter(new() { HasText = "exceptions" }).ClickAsync();
        await Expect(page.Locator("a.rule[data-rule=no_plan]")).ToHaveCountAsync(0);
        new Uri(page.Url).Query.ShouldContain("folded=exceptions");
        await panel.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = new("route:\\d+$") }).ClickAsync();
        await Expect(page.Locator(".source li.mine")).ToContainTextAsync("rule fraud_screen");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decision_OnTheGraph_ShowsWhichRulesSpokeAndHowOftenTheyDo()
    {
        var archive = fixture.Studio.Store.Decisions;
        var held = (await archive.FindAsync(new DecisionFilter { Outcome = "held", Order = ServedStudio.Hostile }, null, 1))[0];
        await using var visit = await fixture.VisitAsync("Wanda Way", ["auditor"]);
        var page = visit.Page;
        await visit.GoAsync($"/decisions/{held.Key}");
        await page.GetByText("Every rule and what it said").ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "On the rule graph" }).ClickAsync();
        await Expect(page.Locator("a.rule.fired[data-rule=fraud_screen] text.badge")).ToHaveTextAsync("1");
        await Expect(page.GetByText($"The way of the decision on {ServedStudio.Hostile}")).ToBeVisibleAsync();
        await visit.PictureAsync("graph-way-1440-light");

        await visit.GoAsync($"/versions/{held.Version}/graph?counts=1000&as=table");
        var spoke = (await archive.FindAsync(new DecisionFilter { Version = held.Version, Rule = "fraud_screen" }, null, 1000)).Count;
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Row).Filter(new() { HasText = "fraud_screen" })).ToContainTextAsync($"said something in {spoke} of ");
        await visit.GoAsync($"/versions/{held.Version}/graph?counts=100");
        await Expect(page.GetByText("The last 100 decisions of this version.")).ToBeVisibleAsync();
        await visit.PictureAsync("graph-counts-1440-light");
        await visit.GoAsync($"/versions/{held.Version}/graph?decision=999999.0");
        await Expect(page.GetByText("There is no decision 999999.0.")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(900, "dark")]
    public async Task Graph_OfTwoHundredRules_IsDrawnWhole(int width, string theme)
    {
        var stored = await fixture.Studio.Services.Publishing.StoreLibraryAsync(new FileBundle(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("many.route", ManyRules.Text(200))), "many", "test", DateTimeOffset.UnixEpoch);
        stored.Problem.ShouldBeNull();
        await using var visit = await fixture.VisitAsync($"Gus {width}", ["author"], width, theme);
        await visit.GoAsync($"/versions/{stored.Value!.Hash}/graph");
        await Expect(visit.Page.Locator("a.rule")).ToHaveCountAsync(200);
        await Expect(visit.Page.Locator(".world[transform]")).ToHaveCountAsync(1);
        await visit.PictureAsync($"graph-200-{width}-{theme}");
        await visit.GoAsync($"/versions/{stored.Value.Hash}/graph?rule=far_31");
        await Expect(visit.Page.Locator(".rule-panel")).ToContainTextAsync("near");
        await visit.PictureAsync($"graph-200-rule-{width}-{theme}");
        await visit.GoAsync($"/versions/{stored.Value.Hash}/graph?folded=sourcing,exceptions,promise&q=store");
        await visit.PictureAsync($"graph-200-folded-{width}-{theme}");
        visit.Mistakes.ShouldBeEmpty();
    }

    private async Task<string> LiveAsync() => (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Outcome = "routed", Kind = "route" }, null, 1))[0].Version!;
}

using System.Text.RegularExpressions;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who wants what was decided to stay so.</summary>
[Collection(StudioCollection.Name)]
public sealed partial class TestFromDecisionJourney(StudioFixture fixture)
{
    private const string Title = "Nobody moves this \"order\" again";

    [Fact]
    public async Task Author_WhoLikesADecision_MakesATestOfItAndSeesItPassInADraft()
    {
        await using var visit = await fixture.VisitAsync("Tessa Tester", ["author"]);
        var page = visit.Page;
        var routed = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "route", Outcome = "routed" }, null, 1))[0];
        await visit.GoAsync($"/decisions/{routed.Key}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a test" }).ClickAsync();
        await Expect(page.GetByText("Passes on the version that decided")).ToBeVisibleAsync();
        await visit.PictureAsync("make-a-test", whole: true);
        await PutAsync(page, Title);

        await Expect(page).ToHaveURLAsync(DraftAtATest());
        await Expect(page.Locator(".verdict")).ToHaveTextAsync(AllPass());
        await Expect(page.Locator(".problems").GetByText(Title)).ToBeVisibleAsync();
        await visit.PictureAsync("made-test");
        var draft = DraftAtATest().Match(page.Url).Groups[1].Value;
        (await BegunDraft.TextAsync(fixture.Studio, draft, "tests.route")).ShouldContain("test \"Nobody moves this \\\"order\\\" again\" {\n  given network \"order-");

        await visit.GoAsync($"/decisions/{routed.Key}/test");
        await PutAsync(page, Title);
        await Expect(page.GetByText("There is a test of that name already")).ToBeVisibleAsync();
        await PutAsync(page, "And this one neither");
        await Expect(page).ToHaveURLAsync(DraftAtATest());
        page.Url.ShouldContain(draft, Case.Sensitive, "one's own draft is gone on with");
        await Expect(page.Locator(".verdict")).ToHaveTextAsync(AllPass());
        await Expect(page.Locator(".problems").GetByText("And this one neither")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    private static async Task PutAsync(IPage page, string title)
    {
        await page.GetByLabel("What the test shows").FillAsync(title);
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "The test" })).ToContainTextAsync(title.Replace("\"", "\\\"", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it there" }).ClickAsync();
    }

    [GeneratedRegex("/drafts/([^/?]+)[?]file=tests.route&line=[0-9]+&panel=rule&dock=tests$")]
    private static partial Regex DraftAtATest();

    [GeneratedRegex("All [0-9]+ tests pass")]
    private static partial Regex AllPass();
}

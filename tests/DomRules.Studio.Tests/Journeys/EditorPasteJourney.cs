using System.Collections.Immutable;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody brings a whole policy along.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorPasteJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Author_WhoPastesFiveHundredRules_HasAllOfThemSavedAndTakesThemBackAtOnce()
    {
        await using var visit = await fixture.VisitAsync("Petra Paste", ["author"]);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var draft = await BegunDraft.BeginAsync(fixture.Studio, "Everything at once", null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("many.route", "// \n"));
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=many.route&line=1");
        var text = ManyRulesText.Text() + string.Concat(Enumerable.Repeat("// \U0001F4E6\U0001F69A", 1_000)) + "\n";
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await page.Locator(".text .view-lines").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+v");
        await Expect(page.Locator(".outline").GetByText("review_499", new() { Exact = true })).ToBeAttachedAsync();
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, "many.route")).ShouldBe(text);
        await Expect(page.Locator(".editor-head").GetByText("No problems")).ToBeVisibleAsync();

        // The outline stays of use, and leads to a rule far away.
        await page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = "review_321" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "About the rules" })).ToContainTextAsync("review_321");
        await visit.PictureAsync("editor-many-1440-light");
        await page.Keyboard.PressAsync("Control+z");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, "many.route")).ShouldBe("// \n");
        visit.Mistakes.ShouldBeEmpty();
    }
}

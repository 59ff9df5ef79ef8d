using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who writes rules and uses no mouse.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorByKeys(StudioFixture fixture)
{
    [Fact]
    public async Task Author_WithoutAMouse_RenamesMovesFormatsAndLeavesTheText()
    {
        await using var visit = await fixture.VisitAsync("Kim Keys", ["author"]);
        var page = visit.Page;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "By keys alone");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&line=5");

        // Rename the parameter where it is declared; its use follows.
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await page.Keyboard.PressAsync("F2");
        await Expect(page.Locator(".rename-box input")).ToBeVisibleAsync();
        await page.Locator(".rename-box input").FillAsync("reach");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".outline").GetByText("reach", new() { Exact = true })).ToBeVisibleAsync();

        // A rule goes up by keys, from the outline.
        await page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = "busy" }).FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator("[data-member^='cost/']").Nth(2)).ToHaveTextAsync("busy");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".side-panels")).ToContainTextAsync("busy");

        // The tabulator leaves the text once that was asked for.
        await page.Keyboard.PressAsync("Control+m");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("() => document.activeElement.closest('.monaco-editor') === null")).ShouldBeTrue();
        await BegunDraft.SavedAsync(visit);
        var text = await BegunDraft.TextAsync(fixture.Studio, draft, "de_fashion.route");
        text.ShouldContain("parameter reach = 120 km");
        text.ShouldContain("nodes within reach");
        text.IndexOf("rule busy", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("rule second_parcel", StringComparison.Ordinal));
        visit.Mistakes.ShouldBeEmpty();
    }
}

using System.Text.RegularExpressions;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static DomRules.Studio.Tests.Editor.EditorText;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who writes rules and lets the editor help.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorHelpJourney(StudioFixture fixture)
{
    private const string Rules = "de_fashion.route";
    private const string Words = "fashion_words.route";

    [Fact]
    public async Task Author_WhoAsksWhatNamesMean_ReadsFindsAndRenamesThemInAllFiles()
    {
        await using var visit = await fixture.VisitAsync("Nadia Names", ["author"]);
        var page = visit.Page;
        var order = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "route", Outcome = "routed" }, null, 1))[0].Order;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "Names");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file={Rules}&line=9&dock=simulator&order={Uri.EscapeDataString(order)}");
        await Expect(page.GetByText("Comes out the same")).ToBeVisibleAsync();

        await Word(page, "parameter store_reach", "store_reach").HoverAsync();
        var hover = page.Locator(".monaco-hover:not(.hidden)").First;
        await Expect(hover).ToContainTextAsync("So far a store sends parcels before a warehouse is asked");
        await Expect(hover).ToContainTextAsync("In the simulated order: 120 km");
        await visit.PictureAsync("editor-hover");

        // To the declaration in another file, to who uses it, and back to a name of one's own.
        await Word(page, "rule fraud_screen", "fraud_screen").HoverAsync();
        await Word(page, "hold for fraud_desk", "fraud_desk").ClickAsync();
        await page.Keyboard.PressAsync("F12");
        await visit.PictureAsync("editor-f12");
        await Expect(page.Locator($"[data-file='{Words}']")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page).ToHaveURLAsync(new Regex($"file={Words}&line=8"));
        await page.Keyboard.PressAsync("Shift+F12");
        var uses = page.Locator(".reference-zone-widget");
        await Expect(uses).ToContainTextAsync(Rules);
        await visit.PictureAsync("editor-uses");
        await page.Keyboard.PressAsync("Escape");
        await Expect(uses).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("F2");
        await Expect(page.Locator(".rename-box input")).ToHaveValueAsync("fraud_desk");
        await page.Locator(".rename-box input").FillAsync("payments_desk");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Lines(page)).ToContainTextAsync("queue payments_desk");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, Words)).ShouldContain("queue payments_desk \"Payments team\"");
        var rules = await BegunDraft.TextAsync(fixture.Studio, draft, Rules);
        rules.ShouldContain("then hold for payments_desk within 4 hours");
        rules.ShouldNotContain("fraud_desk");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_WhoWritesARule_IsOfferedWhatFitsAndLedThroughWhatIsWrong()
    {
        await using var visit = await fixture.VisitAsync("Conny Complete", ["author"]);
        var page = visit.Page;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "Completed");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file={Rules}&line={await BegunDraft.LineOfAsync(fixture.Studio, draft, "because \"Risk score is high\"")}");

        // Facts by name, values by type, queues of another file.
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("\nrule middling when order.ri");
        await Suggestion(page, "risk").First.ClickAsync();
        await page.Keyboard.TypeAsync(" is ");
        await page.Keyboard.PressAsync("Control+Space");
        await Expect(Suggestion(page, "medium")).ToBeVisibleAsync();
        await Expect(Suggestion(page, "fraud_desk")).ToHaveCountAsync(0);
        await visit.PictureAsync("editor-completion");
        await Suggestion(page, "medium").ClickAsync();
        await page.Keyboard.TypeAsync(" then hold for ");
        await page.Keyboard.PressAsync("Control+Space");
        await Suggestion(page, "care_desk").ClickAsync();
        await page.Keyboard.TypeAsync(" because \"Medium risk\"");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, Rules)).ShouldContain("rule middling when order.risk is medium then hold for care_desk because \"Medium risk\"\n");
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(0);

        // Two mistakes: F8 goes from one to the next, Ctrl+. mends.
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nlet first = order.vlaue > 20 EUR\nlet second = order.prioritty > 2");
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.PressAsync("F8");
        await Expect(page.Locator(".marker-widget")).ToContainTextAsync("vlaue");
        await visit.PictureAsync("editor-next-problem");
        await Expect(page).ToHaveURLAsync(new Regex($"line={await BegunDraft.LineOfAsync(fixture.Studio, draft, "let first")}$"));
        await UntilAsync(() => page.Keyboard.PressAsync("F8"), () => Expect(page.Locator(".marker-widget")).ToContainTextAsync("prioritty", new() { Timeout = 2_000 }));
        await page.Keyboard.PressAsync("Escape");
        var mend = page.GetByText("Replace with `priority`").Or(page.GetByText("Replace with `order.priority`")).Last;
        await UntilAsync(
            async () =>
            {
                await page.Keyboard.PressAsync("Control+.");
                await mend.WaitForAsync(new() { Timeout = 5_000 });
                await visit.PictureAsync("editor-mend");
                await page.Keyboard.PressAsync("Enter");
            },
            () => Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(1, new() { Timeout = 2_000 }));
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(1);

        // Laid out again.
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nlet    third   =   order.value>30 EUR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Replace with `order.value`" }).Or(page.GetByRole(AriaRole.Button, new() { Name = "Replace with `value`" })).ClickAsync();
        await visit.PictureAsync("editor-mended");
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(0);
        await page.Locator(".text .view-line").Last.ClickAsync();
        await page.Keyboard.PressAsync("Shift+Alt+F");
        await Expect(Lines(page)).ToContainTextAsync("let third = order.value > 30 EUR");
        await BegunDraft.SavedAsync(visit);
        var text = await BegunDraft.TextAsync(fixture.Studio, draft, Rules);
        text.ShouldContain("let first = order.value > 20 EUR\n");
        text.ShouldContain("let second = order.priority > 2\n");
        visit.Mistakes.ShouldBeEmpty();
    }

    /// <summary>Does something again until it shows: marks are set anew while somebody presses keys, and a key that falls between goes nowhere.</summary>
    private static async Task UntilAsync(Func<Task> act, Func<Task> shows)
    {
        for (var tries = 1; ; tries++)
        {
            await act();
            try
            {
                await shows();
                return;
            }
            catch (PlaywrightException) when (tries < 5)
            {
                // It is pressed again.
            }
        }
    }
}

using DomRules.Operations.Drafting;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody types while the server is away, and closes the page before it is back.</summary>
[Collection(StudioCollection.Name)]
public sealed class UnsentJourney(StudioFixture fixture)
{
    private const string File = "shop.route";
    private const string Other = "words.route";
    private const string Text = "policy shop currency EUR\n\nuse words\n\n// Heavy\n\n// End\n";
    private const string Heavy = "let heavy = order.value > 20 EUR";

    [Fact]
    public async Task Author_WhoClosedThePageWhileTheServerWasAway_FindsItMergedAndNobodyElseDoes()
    {
        using var draft = await StoredDraft.BeginAsync("Una Unsent", "Typed into the void", (File, Text), (Other, "module words\n\n"));
        await using var first = await StudioProcess.StartAsync(draft.Store);
        await using var visit = await fixture.EnterAsync(first.Address, draft.Session);
        var page = visit.Page;
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft.Id}?file={File}&line=6");
        await BegunDraft.SavedAsync(visit);
        await first.KillAsync();
        await page.Keyboard.TypeAsync(Heavy);
        await Expect(page.Locator(".editor[data-saving=out]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Other }).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("let lost = 1");
        await page.GotoAsync("about:blank");

        // Meanwhile somebody writes above it, and takes the other file away.
        await draft.DoAsync(seat => seat.SubmitAsync(File, 0, [new TextEdit(0, 0, "// First of all\n")]));
        await draft.DoAsync(seat => seat.RemoveFileAsync(Other));

        await using var second = await StudioProcess.StartAsync(draft.Store, first.Address);
        await BecomeAsync(page, second.Address, draft.OtherSession);
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft.Id}?file={File}");
        await Expect(Lines(page)).ToContainTextAsync("// First of all");
        await Expect(Lines(page)).Not.ToContainTextAsync(Heavy);
        await Expect(page.Locator(".left-behind")).ToHaveCountAsync(0);

        await BecomeAsync(page, second.Address, draft.Session);
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft.Id}?file={File}");
        await Expect(Lines(page)).ToContainTextAsync(Heavy);
        await Expect(page.Locator(".left-behind")).ToHaveCountAsync(2);
        await Expect(page.Locator(".left-behind.good")).ToContainTextAsync($"has been put back, in {File}");
        await Expect(page.Locator(".left-behind.warn")).ToContainTextAsync($"This was typed in {Other} and could not be saved: the file was removed meanwhile");
        await Expect(page.Locator(".left-behind pre")).ToHaveTextAsync("let lost = 1");
        await BegunDraft.SavedAsync(visit);
        await visit.PictureAsync("editor-left-behind");

        // What could not be saved is kept until somebody throws it away.
        await page.ReloadAsync();
        await Expect(page.Locator(".left-behind")).ToHaveCountAsync(1);
        await page.Locator(".left-behind").GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await Expect(page.Locator(".left-behind")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('domrules.unsent')).length")).ShouldBe(0);
        await second.KillAsync();
        (await draft.TextAsync(File)).ShouldBe("// First of all\n" + Text.Replace("// Heavy\n", "// Heavy\n" + Heavy, StringComparison.Ordinal));
    }

    private static ILocator Lines(IPage page) => page.Locator(".monaco-editor .view-lines").First;

    private static Task BecomeAsync(IPage page, Uri address, string session) =>
        page.Context.AddCookiesAsync([new Cookie { Name = "domrules_session", Value = session, Url = address.ToString() }]);
}

using System.Collections.Immutable;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>What is typed in a draft is lost neither to who else types in it nor to a server that dies.</summary>
[Collection(StudioCollection.Name)]
public sealed class DraftSafetyJourney(StudioFixture fixture)
{
    private const string File = "shop.route";
    private const string Text = "policy shop currency EUR\n\n// Heavy\n\n// Light\n\n// End\n";
    private const string Heavy = "let heavy = order.value > 20 EUR";
    private const string Light = "let light = order.value < 5 EUR";

    [Fact]
    public async Task TwoAuthors_InOneDraft_SeeEachOtherAndBothTextsAreKept()
    {
        var draft = await BegunDraft.BeginAsync(fixture.Studio, "Heavy and light", null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(File, Text));
        await using var hanna = await fixture.VisitAsync("Hanna Heavy", ["author"]);
        await using var lars = await fixture.VisitAsync("Lars Light", ["author"]);
        await BegunDraft.OpenAsync(hanna, At(draft, 4));
        await BegunDraft.OpenAsync(lars, At(draft, 6));
        await SeesAsync(hanna, "Lars Light");
        await SeesAsync(lars, "Hanna Heavy");

        await Task.WhenAll(hanna.Page.Keyboard.TypeAsync(Heavy), lars.Page.Keyboard.TypeAsync(Light));
        foreach (var visit in new[] { hanna, lars })
        {
            await Expect(Lines(visit)).ToContainTextAsync(Heavy);
            await Expect(Lines(visit)).ToContainTextAsync(Light);
            await BegunDraft.SavedAsync(visit);
        }

        // Where they stopped, not amidst what they typed.
        await Expect(Lines(hanna)).ToContainTextAsync($"{Light} Lars Light");
        await Expect(Lines(lars)).ToContainTextAsync($"{Heavy} Hanna Heavy");
        (await BegunDraft.TextAsync(fixture.Studio, draft, File)).ShouldBe($"policy shop currency EUR\n\n// Heavy\n{Heavy}\n// Light\n{Light}\n// End\n");
        (await fixture.Studio.Store.Drafts.GetAsync(draft))!.Authors.Length.ShouldBe(3, "who began it, and both who wrote");
        hanna.Mistakes.ShouldBeEmpty();
        lars.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_WhoseServerIsKilled_FindsAllThatWasSavedOnTheNextOne()
    {
        using var draft = await StoredDraft.BeginAsync("Kai Kept", "Kept through a kill", (File, Text));
        await using var first = await StudioProcess.StartAsync(draft.Store);
        await using var visit = await fixture.EnterAsync(first.Address, draft.Session);
        await BegunDraft.OpenAsync(visit, At(draft.Id, 4));
        await visit.Page.Keyboard.TypeAsync(Heavy);
        await Expect(visit.Page.Locator(".saving").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await first.KillAsync();

        await visit.Page.Keyboard.TypeAsync(" // and more");
        await Expect(visit.Page.Locator(".saving").GetByText("The server does not answer; what you typed is kept here")).ToBeVisibleAsync();
        await Expect(Lines(visit)).ToContainTextAsync(Heavy + " // and more");
        (await draft.TextAsync(File)).ShouldBe($"policy shop currency EUR\n\n// Heavy\n{Heavy}\n// Light\n\n// End\n");

        // The old page comes back by itself, with what was typed meanwhile.
        await using var second = await StudioProcess.StartAsync(draft.Store, first.Address);
        await Expect(visit.Page.Locator(".left-behind")).ToContainTextAsync($"has been put back, in {File}");
        await Expect(Lines(visit)).ToContainTextAsync(Heavy + " // and more");
        await Expect(visit.Page.Locator(".saving").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await using var again = await fixture.EnterAsync(second.Address, draft.Session);
        await BegunDraft.OpenAsync(again, At(draft.Id, 6));
        await Expect(Lines(again)).ToContainTextAsync(Heavy + " // and more");
        await again.Page.Keyboard.TypeAsync(Light);
        await BegunDraft.SavedAsync(again);
        await Expect(Lines(again)).ToContainTextAsync(Light);
        again.Mistakes.ShouldBeEmpty();
        await second.KillAsync();
        (await draft.TextAsync(File)).ShouldBe($"policy shop currency EUR\n\n// Heavy\n{Heavy} // and more\n// Light\n{Light}\n// End\n");
    }

    private static string At(string draft, int line) => $"/drafts/{draft}?file={File}&line={line}";

    private static ILocator Lines(Visit visit) => visit.Page.Locator(".monaco-editor .view-lines").First;

    /// <summary>By name above the text, and as a caret in it.</summary>
    private static async Task SeesAsync(Visit visit, string other)
    {
        await Expect(visit.Page.GetByLabel("Who has the draft open")).ToHaveTextAsync(other);
        await Expect(visit.Page.Locator(".monaco-editor .caret-of")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".monaco-editor .name-of")).ToContainTextAsync(other);
    }
}

using System.Text.RegularExpressions;
using DomRules.Store.Drafts;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who writes policies, among drafts.</summary>
[Collection(StudioCollection.Name)]
public sealed class DraftJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Author_WhoEditsTheLiveVersion_GoesOnWithTheDraftAndDiscardsItAndTakesItBack()
    {
        await using var visit = await fixture.VisitAsync("Doris Lang", ["author"]);
        var page = visit.Page;
        await visit.GoAsync("/policies");
        await GoesToDraftAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).First, "Change of de-fashion", "policy de_fashion");
        var draft = await MineAsync("Doris Lang");
        (draft.Revision, draft.State).ShouldBe((0, DraftState.Open));
        fixture.Studio.Services.Queue.Live.Pointers.Values.ShouldContain(draft.Base!);

        await visit.GoAsync($"/versions/{draft.Base}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Go on with it" })).ToHaveAttributeAsync("href", $"/drafts/{draft.Id}");

        await visit.GoAsync("/drafts");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Doris Lang" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        (await fixture.Studio.Store.Drafts.GetAsync(draft.Id))!.State.ShouldBe(DraftState.Closed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(1);
        (await fixture.Studio.Store.Drafts.GetAsync(draft.Id))!.State.ShouldBe(DraftState.Open);
    }

    [Fact]
    public async Task Author_WhoseDraftWentLive_SeesThroughWhichChangeAndGoesOnFromThere()
    {
        var studio = fixture.Studio;
        await using var visit = await fixture.VisitAsync("Lena Live", ["author"]);
        var page = visit.Page;
        var (writer, looker) = (await studio.PersonAsync("Lena Live"), await studio.PersonAsync(await studio.AddPersonAsync("Lena Looks", "approver")));
        var draft = await BegunDraft.OfLiveAsync(studio, "A title that says too little", "DE");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&line=1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give the draft another title" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("What is to change").FillAsync("Germany decides for itself");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Expect(page.Locator(".editor-head h1")).ToHaveTextAsync("Germany decides for itself");
        await page.Locator(".text .view-line").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("// Germany\n");
        await BegunDraft.SavedAsync(visit);

        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("Berlin wants it");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/changes/[^/?]+"));
        var change = studio.Services.Queue.Live.Changes.Changes.Values.Single(one => one.Draft == draft);
        (await studio.Services.Changing.ApproveAsync(change.Id, change.Version, change.Base, looker)).Problem.ShouldBeNull();
        (await studio.Services.Changing.PublishAsync(change.Id, change.Version, writer)).Problem.ShouldBeNull();

        await visit.GoAsync("/drafts?which=closed");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Germany decides for itself" });
        await Expect(row).ToContainTextAsync("Went live");
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = $"Change {change.Id}" })).ToHaveAttributeAsync("href", $"/changes/{change.Id}");
        await visit.PictureAsync("drafts-closed");
        await row.GetByRole(AriaRole.Link, new() { Name = "Germany decides for itself" }).ClickAsync();
        await Expect(page.Locator(".editor-head")).ToContainTextAsync($"This draft went live through change {change.Id}");
        await visit.PictureAsync("editor-went-live");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on from what is live now" }).ClickAsync();
        await Expect(page.Locator(".editor-head h1")).ToHaveTextAsync("Germany decides for itself");
        await Expect(page).Not.ToHaveURLAsync(new Regex(draft));
        await Expect(EditorText.Lines(page)).ToContainTextAsync("// Germany");
        (await MineAsync("Lena Live")).Base.ShouldBe(change.Version);
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_WithoutAPolicyToBeginAs_BeginsAnEmptyOne()
    {
        await using var visit = await fixture.VisitAsync("Dora Lind", ["author"]);
        await visit.GoAsync("/drafts");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "New draft" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What is to change").FillAsync(ServedStudio.Hostile);
        await dialog.GetByLabel("Market").SelectOptionAsync("DE");
        await dialog.GetByLabel("an empty library").CheckAsync();
        await GoesToDraftAsync(visit.Page, dialog.GetByRole(AriaRole.Button, new() { Name = "Begin" }), ServedStudio.Hostile, "policy new_policy");
        var draft = await MineAsync("Dora Lind");
        (draft.Title, draft.Base, draft.Market).ShouldBe((ServedStudio.Hostile, null, "DE"));
    }

    [Fact]
    public async Task Viewer_OfDrafts_SeesThemAndChangesNone()
    {
        await using var visit = await fixture.VisitAsync("Vito Wald", ["viewer"]);
        await visit.GoAsync("/drafts");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Drafts", Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "New draft" })).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Discard" })).ToHaveCountAsync(0);
        await visit.GoAsync("/policies");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(0);
    }

    /// <summary>Where it leads to a draft is its own editor, with its title and its text.</summary>
    private static async Task GoesToDraftAsync(IPage page, ILocator what, string title, string text)
    {
        await what.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/drafts/[^/?]+"));
        await Expect(page.Locator(".editor-head h1")).ToHaveTextAsync(title);
        await Expect(EditorText.Lines(page)).ToContainTextAsync(text);
        await Expect(page.Locator(".editor[data-saving=saved]")).ToBeVisibleAsync();
    }

    private async Task<DraftRow> MineAsync(string name) => (await fixture.Studio.Store.Drafts.ListAsync(new DraftFilter(), null, 50)).Single(draft => draft.CreatedBy == name);
}

using DomRules.Store.Drafts;
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
        await GoesToDraftAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).First);
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
    public async Task Author_WithoutAPolicyToBeginAs_BeginsAnEmptyOne()
    {
        await using var visit = await fixture.VisitAsync("Dora Lind", ["author"]);
        await visit.GoAsync("/drafts");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "New draft" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What is to change").FillAsync(ServedStudio.Hostile);
        await dialog.GetByLabel("Market").SelectOptionAsync("DE");
        await dialog.GetByLabel("an empty library").CheckAsync();
        await GoesToDraftAsync(visit.Page, dialog.GetByRole(AriaRole.Button, new() { Name = "Begin" }));
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

    private static async Task GoesToDraftAsync(IPage page, ILocator what)
    {
        var here = page.Url;
        await what.ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(here);
    }

    private async Task<DraftRow> MineAsync(string name) => (await fixture.Studio.Store.Drafts.ListAsync(new DraftFilter(), null, 50)).Single(draft => draft.CreatedBy == name);
}

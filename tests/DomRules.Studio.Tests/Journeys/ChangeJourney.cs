using DomRules.Operations.Changes;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody wants another version live, and somebody else looks at it.</summary>
[Collection(StudioCollection.Name)]
public sealed class ChangeJourney(StudioFixture fixture)
{
    private ServedStudio Studio => fixture.Studio;

    [Fact]
    public async Task Change_AskedForApprovedMovedApprovedAgainAndPublished_DecidesTheNextOrderAndIsRolledBack()
    {
        await using var author = await fixture.VisitAsync("Auda Thor", ["author", "approver"]);
        await using var approver = await fixture.VisitAsync("Appa Rover", ["approver"]);
        var first = Studio.Services.Queue.Live.VersionFor("DE")!;
        var (one, two) = (await Studio.VersionAsync("one", 90), await Studio.VersionAsync("two", 200));
        var me = await Studio.PersonAsync("Auda Thor");
        var id = (await Studio.Services.Changing.OpenAsync(Proposal(one), me)).Change!;

        await author.GoAsync($"/changes/{id}");
        await Expect(author.Page.GetByText("nobody approves what they wrote themselves")).ToBeVisibleAsync();
        await Expect(author.Page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true })).ToHaveCountAsync(0);

        await approver.GoAsync("/");
        await approver.Page.GetByRole(AriaRole.Region, new() { Name = "Waits for you" }).GetByRole(AriaRole.Link, new() { Name = "Stores reach further" }).ClickAsync();
        await Expect(approver.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Stores reach further");
        await approver.Page.Locator(".frame[data-live=yes]").WaitForAsync();
        await PressAsync(approver, "Approve");
        var dialog = approver.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync(one[..12]);

        // Its author moves it while the approver reads the dialog.
        (await Studio.Services.Changing.MoveAsync(id, Proposal(two), me)).Problem.ShouldBeNull();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("moved while you looked at it");

        await approver.GoAsync($"/changes/{id}/meaning");
        await Expect(approver.Page.GetByText("200 km")).ToBeVisibleAsync();
        await PressAsync(approver, "Approve");
        await approver.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(approver.Page.Locator(".heading .state")).ToHaveTextAsync("Approved");

        await author.GoAsync($"/changes/{id}");
        await PressAsync(author, "Publish now");
        await author.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(author.Page.Locator(".heading .state")).ToHaveTextAsync("Published");
        (await Studio.DecidedByAsync("after-publish")).ShouldBe(two);

        await approver.GoAsync("/policies/DE");
        await approver.GoAsync("/policies/*");
        Studio.Services.Queue.Live.VersionFor("DE").ShouldBe(two);
        (await Studio.Services.Changing.RollBackAsync("DE", first, two, "To try.", me with { Rights = Rights.None })).Problem.ShouldNotBeNull();
        await approver.GoAsync("/versions/compare?from=" + first + "&to=" + two);
        await Expect(approver.Page.GetByText("200 km")).ToBeVisibleAsync();
        author.Mistakes.ShouldBeEmpty();
        approver.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_RolledBack_DecidesTheNextOrderAgain()
    {
        await using var visit = await fixture.VisitAsync("Rolf Back", ["approver"]);
        var first = await PublishedAsync("Wanda Writer", await Studio.VersionAsync("before", 60));
        var second = await PublishedAsync("Walter Writer", await Studio.VersionAsync("after", 70));
        (await Studio.DecidedByAsync("by-second")).ShouldBe(second);
        await visit.GoAsync("/policies/DE");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Roll back to " + first[..12] }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("Parcels went too far");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await Expect(visit.Page.GetByText("is live again")).ToBeVisibleAsync();
        (await Studio.DecidedByAsync("after-roll-back")).ShouldBe(first);
        await visit.PictureAsync("market-versions");
        await visit.Page.GetByLabel("From " + first[..12]).Last.CheckAsync();
        await visit.Page.GetByLabel("To " + second[..12]).First.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare the chosen" }).ClickAsync();
        await Expect(visit.Page.GetByText("70 km")).ToBeVisibleAsync();
        await visit.GoAsync("/policies/DE");
        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Parcels went too far" })).ToContainTextAsync("Rolf Back");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approver_WithTheKeyboardAlone_SendsAChangeBackAndApprovesAnother()
    {
        await using var visit = await fixture.VisitAsync("Kay Board", ["approver"]);
        var page = visit.Page;
        var writer = await Studio.PersonAsync(await Studio.AddPersonAsync("Tab Writer", "author"));
        var id = (await Studio.Services.Changing.OpenAsync(Proposal(await Studio.VersionAsync("keys", 55)) with { Title = "By keys alone" }, writer)).Change!;
        await visit.GoAsync("/changes?mine=true");
        await TabToAsync(page, "By keys alone");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("By keys alone");
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await TabToAsync(page, "Send back");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Why")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Fewer stores please");
        await TabToAsync(page, "Send back");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Sent back");
        await Expect(page.GetByText("Fewer stores please")).ToBeVisibleAsync();
        await TabToAsync(page, "Approve");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Studio.Services.Queue.Live.Changes.Changes[id].Approvals.ShouldBeEmpty();
        await TabToAsync(page, "Approve");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await TabToAsync(page, "Approve");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Approved");
        visit.Mistakes.ShouldBeEmpty();
    }

    private async Task<string> PublishedAsync(string by, string version)
    {
        var (writer, looker) = (await Studio.PersonAsync(await Studio.AddPersonAsync(by, "author")), await Studio.PersonAsync(await Studio.AddPersonAsync(by + " looks", "approver")));
        var changing = Studio.Services.Changing;
        var id = (await changing.OpenAsync(Proposal(version), writer)).Change!;
        (await changing.ApproveAsync(id, version, Studio.Services.Queue.Live.Changes.Changes[id].Base, looker)).Problem.ShouldBeNull();
        (await changing.PublishAsync(id, version, writer)).Problem.ShouldBeNull();
        return version;
    }

    /// <summary>Presses Tab until something of that name has the focus, as a person does.</summary>
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var pressed = 0; pressed < 80; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("() => document.activeElement?.innerText ?? ''")).Trim() == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab does not come to {name}.");
    }

    private static async Task PressAsync(Visit visit, string button) => await visit.Page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static ChangeProposal Proposal(string version) => new() { Market = "DE", Version = version, Title = "Stores reach further", Why = "Parcels from stores arrive sooner." };
}

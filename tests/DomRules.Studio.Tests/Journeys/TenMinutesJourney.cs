using System.Text.RegularExpressions;
using DomRules.Operations.Samples;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>The first ten minutes on the sample market: from a question about yesterday's order to a rule that answers it otherwise, and back.</summary>
[Collection(StudioCollection.Name)]
public sealed class TenMinutesJourney(StudioFixture fixture)
{
    private const string Label = "A store sends an article by parcel only while it has so many of it";

    [Fact]
    public async Task Question_AboutYesterdaysOrder_BecomesAVersionThatAnotherApproves_AndIsRolledBack()
    {
        await using var studio = await ServedStudio.SampleAsync();
        await using var author = await fixture.VisitAsync("Lena Vogt", ["author", "approver"], of: studio);
        await using var approver = await fixture.VisitAsync("Jonas Kern", ["approver"], of: studio);
        var page = author.Page;
        var first = studio.Services.Queue.Live.Pointers["DE"];

        await FindAndAskAsync(author);
        var draft = await ChangeAsync(author);
        await SimulateAsync(author);
        var change = await AskForApprovalAsync(author, draft);

        await approver.GoAsync(change);
        await PressAsync(approver, "Approve");
        await approver.PictureAsync("journey-10-approve");
        await approver.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(approver.Page.Locator(".heading .state")).ToHaveTextAsync("Approved");

        await author.GoAsync(change);
        await PressAsync(author, "Publish now");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Published");
        await author.PictureAsync("journey-11-published");
        (await NextOrderFromAsync(studio)).ShouldBe("S-BER");
        await author.GoAsync("/orders/N0001");
        await Expect(page.GetByText("S-BER").First).ToBeVisibleAsync();
        await author.PictureAsync("journey-12-next-order");

        await approver.GoAsync("/policies/DE");
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "Roll back to " + first[..12] }).First.ClickAsync();
        await approver.Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("Berlin sold out in the shop");
        await approver.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await Expect(approver.Page.GetByText("is live again")).ToBeVisibleAsync();
        await approver.PictureAsync("journey-13-rolled-back");
        studio.Services.Queue.Live.Pointers["DE"].ShouldBe(first);
        author.Mistakes.ShouldBeEmpty();
        approver.Mistakes.ShouldBeEmpty();
    }

    /// <summary>From the search to the line of the rule.</summary>
    private static async Task FindAndAskAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("/");
        await visit.PictureAsync("journey-01-home");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(SampleMarket.StoryOrder);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(SampleMarket.StoryOrder);
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await visit.PictureAsync("journey-02-order");
        await page.Locator("a[href^='/decisions/']:not([href*='?'])").Last.ClickAsync();
        await Expect(page.GetByText("All candidates")).ToBeVisibleAsync();
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await visit.PictureAsync("journey-03-decision");
        var why = page.GetByRole(AriaRole.Button, new() { Name = "Why not Store Berlin for TRENCH-M?" }).Or(page.Locator("tr", new() { HasText = "S-BER" }).GetByRole(AriaRole.Button, new() { Name = "Why not" })).First;
        await why.ClickAsync();
        await Expect(page.Locator("tr", new() { HasText = "S-BER" }).GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await visit.PictureAsync("journey-04-why-not");
        await page.Locator("tr", new() { HasText = "S-BER" }).GetByRole(AriaRole.Link, new() { Name = "too_few_to_send" }).First.ClickAsync();
        await Expect(page.GetByText("forbid rule too_few_to_send").First).ToBeVisibleAsync();
        await visit.PictureAsync("journey-05-rule");
    }

    /// <summary>A draft in which the parameter is two, and the order tried by it; where it is.</summary>
    private static async Task<string> ChangeAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Edit de-fashion" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/drafts/[0-9a-f]+$"));
        var draft = new Uri(visit.Page.Url).AbsolutePath;
        await BegunDraft.OpenAsync(visit, $"{draft}?file=de_fashion.route&panel=parameters&dock=simulator&order={SampleMarket.StoryOrder}");
        await Expect(visit.Page.GetByText("Comes out the same")).ToBeVisibleAsync();
        await visit.PictureAsync("journey-06-draft");
        var stock = visit.Page.GetByLabel(Label);
        await stock.FillAsync("2");
        await stock.PressAsync("Tab");
        await BegunDraft.SavedAsync(visit);
        await Expect(visit.Page.GetByText("Store Berlin").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Comes out the same")).ToHaveCountAsync(0);
        await visit.PictureAsync("journey-07-otherwise");
        return draft;
    }

    /// <summary>What the draft does to the last thousand orders.</summary>
    private static async Task SimulateAsync(Visit visit)
    {
        await visit.Page.GetByText("Look at it").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simulate many orders" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/simulate\\?version=.*market=DE"));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Simulate", Exact = true })).ToBeVisibleAsync();
        await visit.Page.Locator(".frame[data-live=yes]").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Simulate" }).ClickAsync();
        await Expect(visit.Page.GetByText("Done")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await visit.PictureAsync("journey-08-many", whole: true);
    }

    private static async Task<string> AskForApprovalAsync(Visit visit, string draft)
    {
        var page = visit.Page;
        await BegunDraft.OpenAsync(visit, draft);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("Berlin is nearer, and two are enough");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/changes/c[0-9]+"));
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await visit.PictureAsync("journey-09-change");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> NextOrderFromAsync(ServedStudio studio)
    {
        var id = await SampleArrivals.PlaceNextAsync(studio.Services.Queue, TimeProvider.System.GetUtcNow());
        return studio.Services.Queue.Live.State.Orders[id!].Shipments[0].Node;
    }

    private static async Task PressAsync(Visit visit, string button) => await visit.Page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

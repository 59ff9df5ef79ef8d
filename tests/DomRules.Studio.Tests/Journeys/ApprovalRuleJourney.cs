using DomRules.Operations.Changes;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>A market that wants two approvals, and administrators who cannot weaken that alone.</summary>
[Collection(StudioCollection.Name)]
public sealed class ApprovalRuleJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Rule_OfTwoApprovals_HoldsForTheNextChange_AndIsWeakenedByASecondAdministratorOnly()
    {
        await using var studio = await ServedStudio.StartAsync(told: 5);
        await using var first = await fixture.VisitAsync("Ada Min", ["administrator"], of: studio);
        await first.GoAsync("/settings/approval");
        await Expect(first.Page.GetByText("You are the only administrator")).ToBeVisibleAsync();
        await Expect(first.Page.GetByText("Yours is the only account")).ToBeVisibleAsync();
        await first.PictureAsync("approval-alone");
        await SetAsync(first.Page, "DE", "0");
        await Expect(first.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await SetAsync(first.Page, null, "2");
        await Expect(first.Page.GetByText("The rule is in force.")).ToBeVisibleAsync();
        await Expect(Row(first.Page, "DE").Locator("td").Nth(1)).ToHaveTextAsync("2");

        var (one, two) = (await studio.PersonAsync(await studio.AddPersonAsync("Eva One", "approver")), await fixture.VisitAsync("Tom Two", ["approver"], of: studio));
        await using var second = two;
        var writer = await studio.PersonAsync(await studio.AddPersonAsync("Wim Write", "author"));
        var version = await studio.VersionAsync("two", 95);
        var id = (await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = "DE", Version = version, Title = "Needs two", Why = "It is a large one." }, writer)).Change!;
        (await studio.Services.Changing.ApproveAsync(id, version, studio.Services.Queue.Live.VersionFor("DE"), one)).Problem.ShouldBeNull();
        await second.GoAsync($"/changes/{id}");
        await Expect(second.Page.Locator(".heading .state")).ToHaveTextAsync("Open");
        await Expect(second.Page.GetByText("Eva One (1 of 2)")).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" })).ToHaveCountAsync(0);
        (await studio.Services.Changing.PublishAsync(id, version, writer)).Problem!.ShouldContain("1 of the 2");
        await second.PictureAsync("approval-one-of-two");
        await second.Page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(second.Page.Locator(".heading .state")).ToHaveTextAsync("Approved");

        // Weaker: it waits, its author cannot confirm it, and somebody else can.
        await SetAsync(first.Page, "DE", "1");
        await Expect(first.Page.GetByText("It waits for a second administrator.")).ToBeVisibleAsync();
        await Expect(Row(first.Page, "DE").GetByRole(AriaRole.Button, new() { Name = "Confirm" })).ToBeDisabledAsync();
        var rule = studio.Services.Queue.Live.Changes.Asked["DE"].Rule;
        (await studio.Services.Ruling.ConfirmAsync("DE", rule, await studio.PersonAsync("Ada Min"))).Problem!.ShouldContain("second administrator");
        studio.Services.Queue.Live.Changes.RuleFor("DE").Approvals.ShouldBe(2);
        await first.PictureAsync("approval-waits");

        await using var other = await fixture.VisitAsync("Otto Min", ["administrator"], 900, "dark", of: studio);
        await other.GoAsync("/settings/approval");
        await Expect(Row(other.Page, "DE")).ToContainTextAsync("Ada Min wants 1 approval");
        await other.PictureAsync("approval-waits-dark");
        await Row(other.Page, "DE").GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(other.Page.GetByText("The rule is in force.")).ToBeVisibleAsync();
        studio.Services.Queue.Live.Changes.RuleFor("DE").Approvals.ShouldBe(1);

        // Asked for by one and dismissed meanwhile: the other is told, and nothing is in force.
        await first.GoAsync("/settings/approval");
        (await studio.Services.Ruling.SetAsync("DE", new ApprovalRule(3, true), await studio.PersonAsync("Otto Min"))).Problem.ShouldBeNull();
        (await studio.Services.Ruling.SetAsync("DE", new ApprovalRule(2, true), await studio.PersonAsync("Otto Min"))).Problem.ShouldBeNull();
        await first.GoAsync("/settings/approval");
        await Expect(Row(first.Page, "DE").GetByRole(AriaRole.Button, new() { Name = "Confirm" })).ToBeEnabledAsync();
        (await studio.Services.Ruling.DismissAsync("DE", await studio.PersonAsync("Otto Min"))).Problem.ShouldBeNull();
        await Row(first.Page, "DE").GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(first.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nobody asks for a weaker rule.");
        studio.Services.Queue.Live.Changes.RuleFor("DE").ShouldBe(new ApprovalRule(3, true));
        first.Mistakes.ShouldBeEmpty();
        other.Mistakes.ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, string market) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByText(market, new() { Exact = true }) }).First;

    /// <summary>Fills in how many must approve, and sends it.</summary>
    private static async Task SetAsync(IPage page, string? market, string approvals)
    {
        if (market is not null)
        {
            await Row(page, market).GetByRole(AriaRole.Button, new() { Name = "Change " + market }).ClickAsync();
        }

        await page.GetByLabel("Approvals by others").FillAsync(approvals);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }
}

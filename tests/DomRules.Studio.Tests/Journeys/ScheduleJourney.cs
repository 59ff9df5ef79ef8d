using DomRules.Operations.Changes;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>A change goes live by itself, at the time that somebody chose by the clocks of its market.</summary>
[Collection(StudioCollection.Name)]
public sealed class ScheduleJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Change_WithATime_IsShownEverywhere_GivenUp_SetAgain_AndDecidesTheNextOrderOnceItCame()
    {
        var clock = new MovedClock();
        await using var studio = await ServedStudio.StartAsync(told: 40, tick: TimeSpan.FromMilliseconds(200), clock: clock);
        await using var visit = await fixture.VisitAsync("Sched Uler", ["author", "approver"], of: studio);
        var page = visit.Page;
        var (before, version) = (studio.Services.Queue.Live.VersionFor("DE"), await studio.VersionAsync("later", 95));
        var writer = await studio.PersonAsync(await studio.AddPersonAsync("Wil Writer", "author"));
        var id = (await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = "DE", Version = version, Title = "Nearer for the holidays", Why = "Stores close early." }, writer)).Change!;
        (await studio.Services.Changing.ApproveAsync(id, version, before, await studio.PersonAsync("Sched Uler"))).Problem.ShouldBeNull();

        await visit.GoAsync($"/changes/{id}");
        await OpenAsync(page);
        var (field, told) = (page.GetByLabel("Day and time, in Europe/Berlin"), page.Locator("#due-told"));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Schedule" }).ClickAsync();
        await Expect(told).ToHaveTextAsync("Choose a day and a time.");
        await field.FillAsync("2020-03-01T09:00");
        await Expect(told).ToContainTextAsync("That is over: it is");
        await field.FillAsync("2031-03-30T02:30");
        await Expect(told).ToContainTextAsync("Clocks there jump over this hour");
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await visit.PictureAsync("schedule-wrong");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Schedule" }).ClickAsync();
        studio.Services.Queue.Live.Changes.Changes[id].Schedule.ShouldBeNull();
        await field.FillAsync("2031-10-26T02:30");
        await Expect(told).ToContainTextAsync("26 Oct 2031 02:30 CEST, 26 Oct 00:30 UTC");
        await Expect(told).ToContainTextAsync("twice in that night");
        await visit.PictureAsync("schedule-chosen");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Schedule" }).ClickAsync();
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Scheduled");
        await visit.PictureAsync("schedule-change");

        foreach (var (name, path) in new[] { ("home", "/"), ("policies", "/policies"), ("market", "/policies/DE") })
        {
            await visit.GoAsync(path);
            await Expect(Later(page)).ToContainTextAsync("26 Oct 2031 02:30 CEST");
            await visit.PictureAsync("schedule-" + name, whole: true);
        }

        await Later(page).GetByRole(AriaRole.Link, new() { Name = "Nearer for the holidays" }).ClickAsync();
        await page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = "Give up its time" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Give up" }).ClickAsync();
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Approved");
        (await ComingVersion.AllAsync(studio.Store.Jobs, studio.Services.Queue.Live)).ShouldBeEmpty();

        var due = TimeZoneInfo.ConvertTime(clock.GetUtcNow().AddHours(2), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        await OpenAsync(page);
        await field.FillAsync(due.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Schedule" }).ClickAsync();
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Scheduled");
        (await studio.DecidedByAsync("before-its-time")).ShouldBe(before);
        clock.Forward(TimeSpan.FromHours(2));
        await Expect(page.Locator(".heading .state")).ToHaveTextAsync("Published");
        (await studio.DecidedByAsync("after-its-time")).ShouldBe(version);
        await visit.GoAsync("/policies");
        await Expect(Later(page)).ToHaveCountAsync(0);
        visit.Mistakes.ShouldBeEmpty();
    }

    private static ILocator Later(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Goes live later" });

    private static async Task OpenAsync(IPage page) => await page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = "Schedule" }).ClickAsync();
}

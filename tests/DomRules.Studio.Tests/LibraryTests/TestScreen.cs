using DomRules.Operations.Versions;
using DomRules.Store.Decisions;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.LibraryTests;

/// <summary>Somebody who looks whether a library does what its tests expect.</summary>
[Collection(StudioCollection.Name)]
public sealed class TestScreen(StudioFixture fixture)
{
    [Fact]
    public async Task Author_AtTheTests_SeesWhatCameAndFiltersByTheAddress()
    {
        var live = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Outcome = "routed", Kind = "route" }, null, 1))[0].Version!;
        var bundle = FileBundle.Read((await fixture.Studio.Store.Artefacts.GetAsync(live))!.Content).Value!;
        var tests = bundle.Files["tests.route"].Replace("returns_desk due 2026-11-22", "returns_desk due 2026-11-23", StringComparison.Ordinal);
        tests.ShouldNotBe(bundle.Files["tests.route"]);
        var stored = (await fixture.Studio.Services.Publishing.StoreLibraryAsync(bundle with { Files = bundle.Files.SetItem("tests.route", tests) }, "red", "test", DateTimeOffset.UnixEpoch)).Value!;
        await using var visit = await fixture.VisitAsync("Tess Ter", ["author"]);
        await visit.GoAsync($"/versions/{live}/tests");
        await Expect(visit.Page.GetByText("All as expected")).ToBeVisibleAsync();
        await visit.GoAsync($"/versions/{stored.Hash}/tests?only=failed");
        await Expect(visit.Page.Locator(".failure").First).ToContainTextAsync("but it is due 2026-11-22 10:00");
        await visit.PictureAsync("tests-red");
        await visit.Page.GetByLabel("Show", new() { Exact = true }).SelectOptionAsync("rules");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("part=rules"));
        await Expect(visit.Page.GetByText("Never fired").First).ToBeVisibleAsync();
        await visit.Page.GetByLabel("Only", new() { Exact = true }).SelectOptionAsync("passed");
        await Expect(visit.Page.GetByText("Never fired")).ToHaveCountAsync(0);
        await SeeAtHomeAsync(visit, stored.Hash);
        visit.Mistakes.ShouldBeEmpty();
    }

    /// <summary>Once somebody wants that version live, Home tells everybody that its tests fail.</summary>
    private async Task SeeAtHomeAsync(Visit visit, string version)
    {
        var writer = await fixture.Studio.PersonAsync(await fixture.Studio.AddPersonAsync("Wim Rot", "author"));
        var change = await fixture.Studio.Services.Changing.OpenAsync(new() { Market = "*", Version = version, Title = "A day less for the desk", Why = "To see it fail." }, writer);
        await visit.GoAsync("/");
        var check = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Checks that fail" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Change: A day less for the desk" });
        await Expect(check).ToContainTextAsync("1 of 12 tests");
        await visit.PictureAsync("home-failing-checks");
        await check.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/changes/{change.Change}/checks"));
        await fixture.Studio.Services.Changing.WithdrawAsync(change.Change!, "Seen.", writer);
    }
}

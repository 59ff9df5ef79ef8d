using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who approves wants to know which orders a change would send elsewhere.</summary>
[Collection(StudioCollection.Name)]
public sealed class ImpactJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Approver_ReadsWhichOrdersAChangeWouldDecideOtherwise_None_Some_OrThatThereAreNone()
    {
        await using var studio = await ServedStudio.StartAsync(told: 250, tick: TimeSpan.FromMilliseconds(200));
        await AddMarketAsync(studio);
        await using var visit = await fixture.VisitAsync("Imp Act", ["approver"], of: studio);
        var page = visit.Page;
        var writer = await studio.PersonAsync(await studio.AddPersonAsync("Wera Writer", "author"));
        async Task<string> OpenAsync(string version, string title, string market) => (await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = market, Version = version, Title = title, Why = "To see." }, writer)).Change!;

        var alike = await OpenAsync(await studio.VersionAsync("alike"), "Only a comment", "DE");
        await visit.GoAsync($"/changes/{alike}/meaning");
        await Expect(page.GetByText("They mean the same")).ToBeVisibleAsync();
        await Expect(Orders(page)).ToContainTextAsync("Nobody looked yet");
        await visit.PictureAsync("impact-nobody");
        await MakeAgainAsync(page);
        await Expect(Orders(page).Locator(".sentence")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^None of [0-9]+ orders would be decided otherwise.$"));
        await Expect(Orders(page).GetByRole(AriaRole.Row)).ToHaveCountAsync(0);
        await visit.PictureAsync("impact-none");

        var reach = await OpenAsync(await studio.VersionAsync("short", 20), "Stores reach less", "*");
        await visit.GoAsync($"/changes/{reach}/impact");
        await MakeAgainAsync(page);
        await Expect(Orders(page).Locator(".sentence")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9][0-9]* of [0-9]+ orders would now be decided otherwise"));
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What would come from elsewhere" })).ToBeVisibleAsync();
        await visit.PictureAsync("impact-some", whole: true);
        await visit.GoAsync($"/changes/{reach}/meaning");
        await Expect(Orders(page).Locator(".sentence")).ToContainTextAsync("would now be decided otherwise");
        await visit.PictureAsync("impact-meaning", whole: true);
        await Orders(page).Locator("tbody a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("both ways");

        var nowhere = await OpenAsync(await studio.VersionAsync("elsewhere", 30), "For Austria", "AT");
        await visit.GoAsync($"/changes/{nowhere}/meaning");
        await MakeAgainAsync(page);
        await Expect(Orders(page)).ToContainTextAsync("No order was routed for AT yet");
        await visit.PictureAsync("impact-nothing");

        // Something else goes live: what was compared stands, and the page says that it is out of date.
        (await studio.Services.Publishing.PublishAsync(new PublishCommand("*", await studio.VersionAsync("meanwhile", 150), "in between"), null, "key", null)).Status.ShouldBe(200);
        await visit.GoAsync($"/changes/{reach}/meaning");
        await Expect(page.GetByText("Another version went live since this was compared")).ToBeVisibleAsync();
        await Expect(Orders(page).Locator(".sentence")).ToContainTextAsync("would now be decided otherwise");
        await page.Locator(".heading").GetByRole(AriaRole.Button, new() { Name = "Compare again" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Compare again" }).ClickAsync();
        await Expect(Orders(page)).ToContainTextAsync("Make them again.");
        await visit.PictureAsync("impact-moved", whole: true);

        await visit.GoAsync($"/versions/compare?from={new string('0', 64)}&to={studio.Services.Queue.Live.VersionFor("DE")}");
        await Expect(page.GetByText("A version cannot be read")).ToBeVisibleAsync();
        visit.Mistakes.ShouldBeEmpty();
    }

    private static ILocator Orders(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Orders that would be decided otherwise" });

    private static async Task MakeAgainAsync(IPage page) => await Orders(page).GetByRole(AriaRole.Button, new() { Name = "Make them again" }).ClickAsync();

    /// <summary>The network with a market more, for which nothing was decided yet.</summary>
    private static async Task AddMarketAsync(ServedStudio studio)
    {
        var bundle = FileBundle.Read((await studio.Store.Artefacts.GetAsync(studio.Services.Queue.Live.Pointers[LiveNames.Network]))!.Content).Value!;
        var (name, text) = bundle.Files.Single(file => file.Value.Contains("\"markets\"", StringComparison.Ordinal));
        var network = JsonNode.Parse(text)!;
        network["markets"]!.AsArray().Add(JsonNode.Parse("""{"id":"AT","countries":["AT"],"currency":"EUR","timeZone":"Europe/Vienna"}"""));
        var stored = await studio.Services.Publishing.StoreNetworkAsync(new FileBundle(bundle.Files.SetItem(name, network.ToJsonString())), "", "tester", TimeProvider.System.GetUtcNow());
        (await studio.Services.Publishing.PublishAsync(new PublishCommand(LiveNames.Network, stored.Value.ShouldNotBeNull(stored.Problem).Hash, "Austria"), null, "tester", null)).Status.ShouldBe(200);
    }
}

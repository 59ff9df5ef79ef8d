using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static DomRules.Studio.Tests.Editor.EditorText;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who changes rules beside the text: in the grid of a table, among files, in the outline, with an order of their own.</summary>
[Collection(StudioCollection.Name)]
public sealed class EditorFormsJourney(StudioFixture fixture)
{
    private const string File = "shop.route";

    private const string Table =
        """
        policy shop currency EUR

        table packing (order.destination.country, order.service) gives money "What packing costs" {
          | DE, AT | express | 1.20 EUR |
          | *      | *       | 2 EUR    |
        }

        cost {
          rule carriage add carrier rate because "Carrier tariff"
          rule packed add packing because "Packed by hand"
          rule site_cost add node cost because "Picking there"
        }

        """;

    [Fact]
    public async Task Author_OfADecisionTable_ChangesItInTheGridAndTakesItBack()
    {
        await using var visit = await fixture.VisitAsync("Gerd Grid", ["author"]);
        var page = visit.Page;
        var draft = await BeginAsync("Packing");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file={File}&panel=tables");
        var grid = page.Locator(".grid-of");

        await SetAsync(grid.GetByLabel("Row 1, gives"), "2 days");
        await Expect(grid.GetByRole(AriaRole.Alert)).ToContainTextAsync("money");
        await visit.PictureAsync("editor-grid-wrong");
        await SetAsync(grid.GetByLabel("Row 1, gives"), "1.70 EUR");
        await Expect(grid.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        await grid.GetByRole(AriaRole.Button, new() { Name = "A row below row 1" }).ClickAsync();
        await Expect(grid.Locator("tbody tr")).ToHaveCountAsync(3);
        await SetAsync(grid.GetByLabel("Row 2, order.destination.country"), "FR");
        await SetAsync(grid.GetByLabel("Row 2, gives"), "3 EUR");
        await grid.GetByRole(AriaRole.Button, new() { Name = "Row 2 up" }).ClickAsync();
        await Expect(grid.GetByLabel("Row 1, gives")).ToHaveValueAsync("3 EUR");
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(0);
        await BegunDraft.SavedAsync(visit);
        var text = await BegunDraft.TextAsync(fixture.Studio, draft, File);
        text.IndexOf("FR", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("DE, AT", StringComparison.Ordinal));
        text.ShouldContain("1.70 EUR");

        await grid.GetByRole(AriaRole.Button, new() { Name = "Take row 1 out" }).ClickAsync();
        await Expect(grid.Locator("tbody tr")).ToHaveCountAsync(2);
        await Lines(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(grid.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(grid.GetByLabel("Row 1, gives")).ToHaveValueAsync("3 EUR");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, File)).ShouldBe(text);
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_OfFilesAndRules_AddsNamesMovesAndRemovesThem()
    {
        await using var visit = await fixture.VisitAsync("Frida Files", ["author"]);
        var page = visit.Page;
        var draft = await BeginAsync("Files");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file={File}");

        // A rule dragged down, one moved up by keys, and both taken back.
        var members = page.Locator("[data-member^='cost/']");
        await members.Nth(0).DragToAsync(members.Nth(2));
        await Expect(members.Nth(2)).ToContainTextAsync("carriage");
        await members.Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(members).ToHaveTextAsync([new Regex("site_cost"), new Regex("packed"), new Regex("carriage")]);
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, File)).ShouldContain("cost {\n  rule site_cost add node cost because \"Picking there\"\n  rule packed add packing because \"Packed by hand\"\n  rule carriage add carrier rate because \"Carrier tariff\"\n}");
        await Lines(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(members.Nth(0)).ToContainTextAsync("carriage");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, File)).ShouldBe(Table);

        await DoAsync(page, "Add a file", "../up.route", "is no name for a file");
        await DoAsync(page, "Add a file", "extra words.route", null);
        await Expect(page.Locator("[data-file='extra words.route']")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Lines(page)).ToContainTextAsync("module extra_words");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("queue desk \"Somebody\"");
        await BegunDraft.SavedAsync(visit);
        await DoAsync(page, "Rename", "desks.route", null);
        await Expect(page.Locator("[data-file='desks.route']")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Lines(page)).ToContainTextAsync("queue desk");
        await page.Keyboard.TypeAsync("\nqueue other \"Else\"");
        await BegunDraft.SavedAsync(visit);
        (await BegunDraft.TextAsync(fixture.Studio, draft, "desks.route")).ShouldBe("module extra_words\nqueue desk \"Somebody\"\nqueue other \"Else\"");
        await DoAsync(page, "Remove", null, null);
        await Expect(page.Locator("[data-file='desks.route']")).ToHaveCountAsync(0);
        await Expect(page.Locator($"[data-file='{File}']")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Lines(page)).ToContainTextAsync("policy shop");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_WithAnOrderOfTheirOwn_GivesItAsJsonAndIsToldWhereItIsWrong()
    {
        await using var visit = await fixture.VisitAsync("Jonas Json", ["author"]);
        var page = visit.Page;
        var draft = await BegunDraft.OfLiveAsync(fixture.Studio, "One order");
        await BegunDraft.OpenAsync(visit, $"/drafts/{draft}?file=de_fashion.route&dock=simulator");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give JSON" }).ClickAsync();
        var json = page.GetByLabel("Order as JSON");
        await TryAsync(page, json, "{\n  \"id\": \"MINE-1\",\n  oops\n}");
        await Expect(page.Locator(".dock .notice")).ToContainTextAsync("3:");
        await TryAsync(page, json, """{"id":"MINE-1","market":"DE","currency":"EUR","lines":[{"number":1,"sku":"SCARF","quantity":"many"}]}""");
        await Expect(page.Locator(".dock .notice")).ToContainTextAsync("quantity");
        await visit.PictureAsync("editor-json-wrong");
        await TryAsync(page, json, """{"id":"MINE-1","channel":"web","market":"DE","currency":"EUR","destination":{"country":"DE","postalCode":"10115","latitude":52.53,"longitude":13.38},"lines":[{"number":1,"sku":"SCARF","quantity":1,"unitPrice":"29.00"}]}""");
        await Expect(page.Locator(".sides")).ToContainTextAsync("MINE-1");
        await visit.PictureAsync("editor-json");
        visit.Mistakes.ShouldBeEmpty();
    }

    private static async Task TryAsync(IPage page, ILocator json, string text)
    {
        await json.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
    }

    private static async Task SetAsync(ILocator cell, string value)
    {
        await cell.FillAsync(value);
        await cell.PressAsync("Tab");
    }

    private static async Task DoAsync(IPage page, string what, string? name, string? problem)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        if (name is not null)
        {
            await dialog.GetByLabel("Name").FillAsync(name);
        }

        await dialog.Locator("button[type=submit]").ClickAsync();
        if (problem is not null)
        {
            await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(problem);
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        }

        await Expect(dialog).ToHaveCountAsync(0);
    }

    private Task<string> BeginAsync(string title) =>
        BegunDraft.BeginAsync(fixture.Studio, title, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(File, Table));
}

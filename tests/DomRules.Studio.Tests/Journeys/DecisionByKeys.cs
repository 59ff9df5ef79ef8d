using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who reads decisions and uses no mouse.</summary>
[Collection(StudioCollection.Name)]
public sealed class DecisionByKeys(StudioFixture fixture)
{
    private const string Headings = "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(one => !one.closest('dialog:not([open])')).map(one => +one.tagName[1])";

    [Fact]
    public async Task Operator_WithoutAMouse_ReadsADecisionAsksReplaysPrintsAndGoesOn()
    {
        var signIn = await fixture.Studio.AddPersonAsync("Kit Keys", "operator");
        var context = await fixture.Browser.NewContextAsync(new() { BaseURL = fixture.Studio.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        await using var visit = new Visit(context, await context.NewPageAsync());
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.AddInitScriptAsync("window.print = () => { window.printed = (window.printed ?? 0) + 1; }");

        await page.GotoAsync("/sign-in");
        await Expect(page.GetByLabel("Name")).ToBeFocusedAsync();
        await keys.TypeAsync(signIn);
        await keys.TabToAsync("Password");
        await keys.TypeAsync(ServedStudio.Password);
        await keys.PressAsync("Enter");
        await LiveAsync(page, "Home");

        await keys.TabToAsync("To the content", back: true);
        await keys.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await keys.PressAsync("g");
        await keys.PressAsync("d");
        await LiveAsync(page, "Decisions");
        await keys.TabToAsync("Order");
        await keys.TypeAsync(ServedStudio.PlannedOrder);
        await keys.TabToAsync("Kind");
        await keys.TypeAsync("route");
        await keys.EnterAsync("Find");
        await page.WaitForURLAsync($"**/decisions?order={ServedStudio.PlannedOrder}&*kind=route*");
        await Expect(page.Locator("main tbody tr")).Not.ToHaveCountAsync(0);
        await LiveAsync(page, "Decisions");
        await keys.EnterAsync((await fixture.Studio.Store.Decisions.FindAsync(new() { Order = ServedStudio.PlannedOrder, Kind = "route" }, null, 1))[0].Summary[..20]);
        await LiveAsync(page, "Order " + ServedStudio.PlannedOrder);

        await HelpAsync(page, keys);
        await keys.EnterAsync("Print");
        (await page.EvaluateAsync<int>("() => window.printed")).ShouldBe(1);
        await keys.EnterAsync("Why not Warehouse");
        await Expect(page.Locator(".notice[role=status] b")).ToBeVisibleAsync();
        (await keys.FocusedAsync()).ShouldStartWith("Why not Warehouse");
        await keys.EnterAsync("Every rule and what it said");
        await Expect(page.GetByText("What it looked at")).ToBeVisibleAsync();
        await keys.EnterAsync("Replay");
        await Expect(page.GetByText("identical, byte for byte")).ToBeVisibleAsync();
        (await keys.FocusedAsync()).ShouldBe("Replay");
        var levels = await page.EvaluateAsync<int[]>(Headings);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, "headings leave no level out");

        await keys.EnterAsync("What if", back: true);
        await keys.TabToAsync("A node were closed");
        await keys.TypeAsync("LEJ-DC");
        await keys.PressAsync("Enter");
        await Expect(page.GetByText("As it was decided").First).ToBeVisibleAsync();
        await LiveAsync(page, "Order " + ServedStudio.PlannedOrder);

        await keys.EnterAsync(ServedStudio.PlannedOrder, back: true);
        await page.WaitForURLAsync("**/orders/*");
        await LiveAsync(page, "Order " + ServedStudio.PlannedOrder);
        await DialogAsync(page, keys);
        await keys.EnterAsync("Decisions", back: true);
        await LiveAsync(page, "Decisions");
        var next = (await fixture.Studio.Store.Decisions.FindAsync(new(), null, 9)).First(row => row.Order != ServedStudio.PlannedOrder);
        await keys.EnterAsync(next.Summary[..20]);
        await LiveAsync(page, next.Order);
        visit.Mistakes.ShouldBeEmpty();
    }

    /// <summary>The list of keys: it keeps the focus while it is open, and gives it back.</summary>
    private static async Task HelpAsync(IPage page, Keyboard keys)
    {
        await keys.TabToAsync("Record");
        await keys.PressAsync("?");
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await StaysInAsync(page, keys, "#keys");
        await keys.PressAsync("Escape");
        await Expect(page.Locator("dialog#keys")).ToBeHiddenAsync();
        (await keys.FocusedAsync()).ShouldBe("Record");
    }

    /// <summary>A dialog of the server: the same.</summary>
    private static async Task DialogAsync(IPage page, Keyboard keys)
    {
        await keys.EnterAsync("Choose who ships");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Why")).ToBeFocusedAsync();
        await StaysInAsync(page, keys, "dialog[open]");
        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Choose who ships" })).ToBeFocusedAsync();
    }

    /// <summary>Tab goes round in a dialog, and at most out of the page into the browser's own bars, never behind it.</summary>
    private static async Task StaysInAsync(IPage page, Keyboard keys, string dialog)
    {
        for (var pressed = 0; pressed < 8; pressed++)
        {
            await keys.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("dialog => document.activeElement === document.body || !!document.activeElement.closest(dialog)", dialog)).ShouldBeTrue();
        }
    }

    private static async Task LiveAsync(IPage page, string heading)
    {
        await Expect(page.Locator("h1")).ToContainTextAsync(heading);
        await page.Locator(".frame[data-live=yes]").WaitForAsync();
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }
}

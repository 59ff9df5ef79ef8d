using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Journeys;

/// <summary>Somebody who lets people in.</summary>
[Collection(StudioCollection.Name)]
public sealed class AdministratorJourney(StudioFixture fixture)
{
    [Fact]
    public async Task Administrator_LetsSomebodyIn_AndShutsThemOut()
    {
        await using var visit = await fixture.VisitAsync("Adam Kant", ["administrator"]);
        var page = visit.Page;
        await visit.GoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let somebody in" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("viewer").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.Locator(".notice code").InnerTextAsync();

        await using var context = await fixture.Browser.NewContextAsync();
        var guest = await context.NewPageAsync();
        await Visit.WaitForCircuitsAsync(guest);
        await guest.GotoAsync(link);
        await guest.GetByLabel("Your name").FillAsync("Gus Tavo");
        await guest.GetByLabel("Name to sign in with").FillAsync("Gus");
        await guest.GetByLabel("Password").FillAsync(ServedStudio.Password);
        await guest.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "Home" })).ToBeVisibleAsync();
        await guest.GotoAsync(link);
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "This link opens nothing" })).ToBeVisibleAsync();

        await visit.GoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change Gus Tavo" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Shut").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Gus Tavo" })).ToContainTextAsync("Shut");
        await guest.GotoAsync(new Uri(fixture.Studio.Address, "/decisions").ToString());
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await guest.GetByLabel("Name").FillAsync("gus");
        await guest.GetByLabel("Password").FillAsync(ServedStudio.Password);
        await guest.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(guest.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not fit together");
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_WhoSignsInAndOut_ComesBackToWhereTheyWanted()
    {
        var signIn = await fixture.Studio.AddPersonAsync("Sina Out", "viewer");
        await using var context = await fixture.Browser.NewContextAsync(new() { BaseURL = fixture.Studio.Address.ToString() });
        var page = await context.NewPageAsync();
        await Visit.WaitForCircuitsAsync(page);
        await page.GotoAsync("/decisions?outcome=held");
        await page.GetByLabel("Name").FillAsync("  " + signIn.ToUpperInvariant());
        await page.GetByLabel("Password").FillAsync(ServedStudio.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Decisions" })).ToBeVisibleAsync();
        new Uri(page.Url).Query.ShouldBe("?outcome=held");
        await page.Locator(".menu summary").Filter(new() { HasText = "Sina Out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync("/");
        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in");
    }
}

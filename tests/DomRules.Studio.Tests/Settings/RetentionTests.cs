using System.Security.Claims;
using System.Text;
using DomRules.Operations.Retention;
using DomRules.Studio.Orders;
using DomRules.Studio.Settings;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Settings;

/// <summary>How long things are kept, and forgetting people, in the operations and on the page.</summary>
[Collection(StudioCollection.Name)]
public sealed class RetentionTests(StudioFixture fixture)
{
    [Theory]
    [InlineData("viewer")]
    [InlineData("author")]
    [InlineData("approver")]
    [InlineData("auditor")]
    [InlineData("operator")]
    [InlineData("integrator")]
    public async Task ForgettingAndRetention_AskedForByAnotherRole_AreRefused(string role)
    {
        var (user, order) = (await UserAsync("Keeps " + role, role), "KEPT-" + role);
        await PlaceAndCancelAsync(order);
        var forgetting = new PersonForgetting(fixture.Studio.Services);
        (await forgetting.LookAsync(user, order)).ShouldBeNull();
        (await forgetting.ForgetAsync(user, order, "for fun")).ShouldBe(new ForgottenOrder(order, 0, 0, Answers.NotAllowed));
        (await new Retaining(fixture.Studio.Services).SetAsync(user, new RetentionRule(1), "for fun")).ShouldBe(Answers.NotAllowed);
        (await TextOfAsync(order)).ShouldContain("Prenzlauer Berg");
    }

    [Fact]
    public async Task Administrator_WithACustomersRequest_SeesWhatGoesAndForgetsItForGood()
    {
        var studio = fixture.Studio;
        await PlaceAndCancelAsync("GONE-1");
        await studio.TellAsync([Order("OPEN-1")]);
        await using var visit = await fixture.VisitAsync("Ada Privat", ["administrator"]);
        var page = visit.Page;
        await visit.GoAsync("/settings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Retention" }).ClickAsync();
        await page.GetByLabel("Their orders, one a line").FillAsync("GONE-1\nOPEN-1\nNONE-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would be forgotten" }).ClickAsync();
        var gone = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "GONE-1" });
        await Expect(gone).ToContainTextAsync("10437 Prenzlauer Berg");
        await Expect(gone).ToContainTextAsync("decision loses what it was made of");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "OPEN-1" })).ToContainTextAsync("its place is still needed");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "NONE-1" })).ToContainTextAsync("There is no such order");
        await visit.PictureAsync("forget-1", whole: true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Forget 1 order" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync("request 12");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Forget for good" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Write “GONE-1” to confirm.");
        await dialog.GetByLabel("Write GONE-1 to confirm").FillAsync("GONE-1");
        await visit.PictureAsync("forget-2");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Forget for good" }).ClickAsync();
        await Expect(page.GetByText("1 order was forgotten.")).ToBeVisibleAsync();
        await Expect(page.GetByText("The chain is whole")).ToBeVisibleAsync();
        await Expect(gone).ToContainTextAsync("DE");
        await Expect(gone).Not.ToContainTextAsync("Prenzlauer");
        await visit.PictureAsync("forget-3", whole: true);
        var entry = (await studio.Store.Commits.FindAsync(new(Kind: "forget", Subject: "GONE-1"), null, 9)).Single();
        entry.Actor.ShouldBe("Ada Privat");
        Encoding.UTF8.GetString(entry.Command.Span).ShouldContain("request 12");
        (await TextOfAsync("GONE-1")).ShouldNotContain("Prenzlauer Berg");
        (await TextOfAsync("OPEN-1")).ShouldContain("Prenzlauer Berg");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Change for how long") }).ClickAsync();
        await dialog.GetByLabel("Why").FillAsync("less to lose");
        await dialog.GetByLabel("Days").FillAsync("14");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Files given to simulations" })).ToContainTextAsync("14 daysset by Ada Privat");
        (await RetentionLog.ReadAsync(studio.Store.Commits)).Rule.ShouldBe(new RetentionRule(14));
        visit.Mistakes.ShouldBeEmpty();
    }

    private static string Order(string id) =>
        $$$"""{"do":"order","order":{"id":"{{{id}}}","channel":"web","market":"DE","currency":"EUR","destination":{"country":"DE","city":"Prenzlauer Berg","postalCode":"10437","latitude":52.5412,"longitude":13.4127},"customer":{"segment":"vip"},"lines":[{"number":1,"sku":"SCARF","quantity":1,"unitPrice":"29.00"}]}}""";

    private Task PlaceAndCancelAsync(string id) => fixture.Studio.TellAsync([Order(id), $$"""{"do":"cancel","order":"{{id}}"}"""]);

    /// <summary>All that the log has of an order, as one text.</summary>
    private async Task<string> TextOfAsync(string order)
    {
        var text = new StringBuilder();
        foreach (var commit in await fixture.Studio.Store.Commits.FindAsync(new(Subject: order), null, 50))
        {
            text.Append(Encoding.UTF8.GetString(commit.Command.Span)).Append(Encoding.UTF8.GetString(commit.Events.Span));
        }

        return text.ToString();
    }

    private async Task<ClaimsPrincipal> UserAsync(string name, params string[] roles) =>
        (await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, roles)), default))!;
}

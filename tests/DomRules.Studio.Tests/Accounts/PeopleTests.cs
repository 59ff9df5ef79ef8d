using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Who may do what, in the operations themselves, whatever a page shows.</summary>
[Collection(StudioCollection.Name)]
public sealed class PeopleTests(StudioFixture fixture)
{
    private People People => fixture.Studio.People;

    [Fact]
    public async Task Account_WithBadNamesOrPassword_IsRefusedInWords()
    {
        var admin = await UserAsync("Admin One", "administrator");
        var token = (await People.InviteAsync(admin, ["viewer"])).Token!;
        (await People.AcceptAsync(token, " ", "x", ServedStudio.Password))!.ShouldContain("Your name is missing");
        (await People.AcceptAsync(token, "X", new string('x', 101), ServedStudio.Password))!.ShouldContain("longer than 100");
        (await People.AcceptAsync(token, "X", "x\u0007", ServedStudio.Password))!.ShouldContain("control characters");
        (await People.AcceptAsync(token, "X", "x", "short"))!.ShouldContain("10 to 200");
        (await People.AcceptAsync(token, "X", "ADMIN.ONE", ServedStudio.Password))!.ShouldContain("already");
        (await People.AcceptAsync("other", "X", "x", ServedStudio.Password))!.ShouldContain("too old");
        (await People.AcceptAsync(token, "X", "x", ServedStudio.Password)).ShouldBeNull();
        (await People.SignInAsync("x", "wrong password")).ShouldBeNull();
        (await People.SignInAsync("nobody", ServedStudio.Password)).ShouldBeNull();
        (await People.SignInAsync(" X ", ServedStudio.Password)).ShouldNotBeNull();
        (await fixture.Studio.Store.Accounts.FindAsync("x"))!.PasswordHash.ShouldNotContain(ServedStudio.Password);
    }

    [Fact]
    public async Task LastAdministrator_CannotBeShutOrLoseTheRole()
    {
        await using var studio = await ServedStudio.StartAsync(told: 0);
        (await studio.People.InviteFirstAsync()).ShouldNotBeNull();
        var signIn = await studio.AddPersonAsync("Only One", "administrator");
        (await studio.People.InviteFirstAsync()).ShouldBeNull("there is an account");
        var user = (await studio.People.OfAsync(await studio.SignInAsync(signIn), default))!;
        var id = user.AccountId();
        (await studio.People.ChangeAsync(user, id, ["viewer"], false))!.ShouldContain("last administrator");
        (await studio.People.ChangeAsync(user, id, ["administrator"], true))!.ShouldContain("last administrator");
        await studio.AddPersonAsync("Another One", "administrator");
        (await studio.People.ChangeAsync(user, id, [], false))!.ShouldContain("Leave a role");
        (await studio.People.ChangeAsync(user, id, ["viewer"], false)).ShouldBeNull();
        (await studio.People.ChangeAsync(user, id, ["administrator"], false))!.ShouldContain("Only administrators", Case.Sensitive, "the role is gone at once, whatever page stands open");
    }

    [Fact]
    public void Roles_AllTogether_NameOnlyScopesThatThereAre() =>
        Role.All.SelectMany(role => role.Scopes).Except(Scope.All).ShouldBeEmpty();

    [Theory]
    [InlineData("/decisions?x=1", "/decisions?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a/..//evil.example", "/a/..//evil.example")]
    [InlineData("/orders/ä b", "/orders/%C3%A4%20b")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Back_ToAnotherHost_IsTheStart(string? back, string expected) => SignInEndpoints.Local(back).ShouldBe(expected);

    [Fact]
    public async Task OpenPage_WhoseRolesChange_FollowsThem_AndEndsWithTheSession()
    {
        await using var studio = await ServedStudio.StartAsync(told: 0);
        var user = (await studio.People.OfAsync(await studio.SignInAsync(await studio.AddPersonAsync("Open Page", "author")), default))!;
        var (known, page) = (new AuthenticationState(user), new SessionRevalidation(NullLoggerFactory.Instance, studio.People));
        page.SetAuthenticationState(Task.FromResult(known));
        (await page.LookAsync(known, default)).ShouldBeTrue();
        (await page.GetAuthenticationStateAsync()).ShouldBe(known, "nothing is otherwise");

        var account = (await studio.Store.Accounts.GetAsync(user.AccountId()))!;
        await studio.Store.Accounts.ChangeAsync(account with { Roles = ["auditor"] });
        (await page.LookAsync(known, default)).ShouldBeTrue();
        var now = (await page.GetAuthenticationStateAsync()).User;
        (now.May(Scope.WritePolicies), now.May(Scope.ReadAudit)).ShouldBe((false, true));

        await studio.Store.Accounts.ChangeAsync(account with { DisabledAt = account.CreatedAt });
        (await page.LookAsync(new AuthenticationState(now), default)).ShouldBeFalse("the account is shut");
    }

    private async Task<ClaimsPrincipal> UserAsync(string name, params string[] roles) =>
        (await People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, roles)), default))!;
}

using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Who may do what, in the operations themselves, whatever a page shows.</summary>
[Collection(StudioCollection.Name)]
public sealed class PeopleTests(StudioFixture fixture)
{
    private People People => fixture.Studio.People;

    public static TheoryData<string> Roles => [.. Role.All.Select(role => role.Name)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Operation_OfSomebodyWithARole_IsDoneOnlyWhereTheTableSaysSo(string role)
    {
        var user = await UserAsync("Role " + role, role);
        var operating = new Operating(fixture.Studio.Services);
        var mayOperate = role is "operator" or "administrator";
        foreach (var refused in new[]
        {
            await operating.ReleaseAsync(user, "nowhere", "x"),
            await operating.RerouteAsync(user, "nowhere", "x"),
            await operating.OverrideAsync(user, "nowhere", System.Collections.Immutable.ImmutableSortedDictionary<int, System.Collections.Immutable.ImmutableArray<string>>.Empty, "x"),
        })
        {
            (refused != "Your roles do not let you do this.").ShouldBe(mayOperate, refused);
        }

        ((await operating.AdjustAsync(user, new("LEJ-DC", "SCARF"), 1, "x")) is null).ShouldBe(mayOperate);
        ((await People.InviteAsync(user, ["viewer"])).Token is not null).ShouldBe(role == "administrator");
        ((await People.ChangeAsync(user, "nobody", ["viewer"], false)) == "This account is gone.").ShouldBe(role == "administrator");
    }

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
        (await studio.People.ChangeAsync(user, id, ["viewer"], false)).ShouldBeNull();
        (await studio.People.ChangeAsync(user, id, [], false))!.ShouldContain("Leave a role");
    }

    [Fact]
    public void Roles_AllTogether_NameOnlyScopesThatThereAre() =>
        Role.All.SelectMany(role => role.Scopes).Except(Scope.All).ShouldBeEmpty();

    [Theory]
    [InlineData("/decisions?x=1", "/decisions?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Back_ToAnotherHost_IsTheStart(string? back, string expected) => SignInEndpoints.Local(back).ShouldBe(expected);

    private async Task<ClaimsPrincipal> UserAsync(string name, params string[] roles) =>
        (await People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, roles)), default))!;
}

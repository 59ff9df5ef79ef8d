using DomRules.Store.Accounts;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>People who sign in, and who is signed in.</summary>
public abstract class AccountConformance : StoreConformance
{
    private static readonly string[] Hashes = [.. Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), 64))];

    [Fact]
    public async Task Accept_OfAnInvitationInForce_AddsTheAccountOnceWithItsRoles()
    {
        await Store.Accounts.InviteAsync(new Invitation(Hashes[1], ["operator", "auditor"], Sample.Minute(10)));
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("a1", "ada") with { Roles = ["administrator"] }, Sample.Minute(9))).ShouldBeTrue();
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("b1", "ben"), Sample.Minute(9))).ShouldBeFalse();
        var kept = (await Store.Accounts.FindAsync("ada"))!;
        kept.Roles.ShouldBe(["operator", "auditor"]);
        Told.Of(kept with { Roles = [] }).ShouldBe(Told.Of(Person("a1", "ada")));
        Told.Of((await Store.Accounts.GetAsync("a1"))!).ShouldBe(Told.Of(kept));
        (await Store.Accounts.InvitationAsync(Hashes[1])).ShouldBeNull();
        (await Store.Accounts.GetAsync("b1")).ShouldBeNull();
    }

    [Fact]
    public async Task Accept_OfAnInvitationThatIsTooOldOrUnknown_AddsNothing()
    {
        await Store.Accounts.InviteAsync(new Invitation(Hashes[1], ["viewer"], Sample.Minute(10)));
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("a1", "ada"), Sample.Minute(10))).ShouldBeFalse();
        (await Store.Accounts.AcceptAsync(Hashes[2], Person("a1", "ada"), Sample.Minute(1))).ShouldBeFalse();
        (await Store.Accounts.ListAsync()).ShouldBeEmpty();
        (await Store.Accounts.InvitationAsync(Hashes[1]))!.Expires.ShouldBe(Sample.Minute(10));
    }

    [Fact]
    public async Task Accept_WithANameThatIsTaken_KeepsTheInvitation()
    {
        await AddAsync("a1", "ada");
        await Store.Accounts.InviteAsync(new Invitation(Hashes[1], ["viewer"], Sample.Minute(10)));
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("a2", "ada"), Sample.Minute(1))).ShouldBeFalse();
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("a1", "ben"), Sample.Minute(1))).ShouldBeFalse();
        (await Store.Accounts.AcceptAsync(Hashes[1], Person("a2", "ben"), Sample.Minute(1))).ShouldBeTrue();
        (await Store.Accounts.ListAsync()).Select(account => account.SignIn).ShouldBe(["ada", "ben"]);
    }

    [Fact]
    public async Task Accept_OfOneInvitationByMany_LetsOneIn()
    {
        await Store.Accounts.InviteAsync(new Invitation(Hashes[1], ["viewer"], Sample.Minute(10)));
        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => await Store.Accounts.AcceptAsync(Hashes[1], Person($"p{i}", $"p{i}"), Sample.Minute(1)))));
        taken.Count(isIn => isIn).ShouldBe(1);
        (await Store.Accounts.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Session_InForce_IsTheAccounts()
    {
        await AddAsync("a1", "ada");
        (await Store.Accounts.StartAsync(new Session(Hashes[3], "a1", Sample.Minute(0), Sample.Minute(5)))).ShouldBeTrue();
        (await Store.Accounts.StartAsync(new Session(Hashes[3], "a1", Sample.Minute(0), Sample.Minute(9)))).ShouldBeFalse();
        (await Store.Accounts.StartAsync(new Session(Hashes[4], "nobody", Sample.Minute(0), Sample.Minute(5)))).ShouldBeFalse();
        (await Store.Accounts.SessionAsync(Hashes[3], Sample.Minute(4)))!.Id.ShouldBe("a1");
        (await Store.Accounts.SessionAsync(Hashes[3], Sample.Minute(5))).ShouldBeNull();
        (await Store.Accounts.SessionAsync(Hashes[4], Sample.Minute(1))).ShouldBeNull();
        (await Store.Accounts.EndAsync(Hashes[3])).ShouldBeTrue();
        (await Store.Accounts.EndAsync(Hashes[3])).ShouldBeFalse();
        (await Store.Accounts.SessionAsync(Hashes[3], Sample.Minute(4))).ShouldBeNull();
    }

    [Fact]
    public async Task Change_OfPasswordOrDisablement_EndsTheSessionsOfThatAccountAlone()
    {
        await AddAsync("a1", "ada");
        await AddAsync("b1", "ben");
        await Store.Accounts.StartAsync(new Session(Hashes[3], "a1", Sample.Minute(0), Sample.Minute(50)));
        await Store.Accounts.StartAsync(new Session(Hashes[4], "b1", Sample.Minute(0), Sample.Minute(50)));
        (await Store.Accounts.ChangeAsync(Person("a1", "other") with { Name = "Ada II", Roles = ["auditor"], CreatedAt = Sample.Minute(40) })).ShouldBeTrue();
        (await Store.Accounts.SessionAsync(Hashes[3], Sample.Minute(1))).ShouldNotBeNull("a name and roles end nothing");
        var renamed = (await Store.Accounts.GetAsync("a1"))!;
        (renamed.SignIn, renamed.Name, renamed.CreatedAt, renamed.Roles.Single()).ShouldBe(("ada", "Ada II", Sample.Minute(0), "auditor"));
        (await Store.Accounts.ChangeAsync(renamed with { PasswordHash = "another" })).ShouldBeTrue();
        (await Store.Accounts.SessionAsync(Hashes[3], Sample.Minute(1))).ShouldBeNull();
        (await Store.Accounts.ChangeAsync(Person("b1", "ben") with { DisabledAt = Sample.Minute(2) })).ShouldBeTrue();
        (await Store.Accounts.SessionAsync(Hashes[4], Sample.Minute(1))).ShouldBeNull();
        (await Store.Accounts.StartAsync(new Session(Hashes[5], "b1", Sample.Minute(3), Sample.Minute(50)))).ShouldBeFalse();
        (await Store.Accounts.ChangeAsync(Person("nobody", "nobody"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Prune_BeforeAMoment_DropsWhatExpiredEarlier()
    {
        await AddAsync("a1", "ada");
        await Store.Accounts.StartAsync(new Session(Hashes[3], "a1", Sample.Minute(0), Sample.Minute(5)));
        await Store.Accounts.StartAsync(new Session(Hashes[4], "a1", Sample.Minute(0), Sample.Minute(6)));
        await Store.Accounts.InviteAsync(new Invitation(Hashes[5], ["viewer"], Sample.Minute(5)));
        (await Store.Accounts.PruneAsync(Sample.Minute(6))).ShouldBe(2);
        (await Store.Accounts.PruneAsync(Sample.Minute(6))).ShouldBe(0);
        (await Store.Accounts.InvitationAsync(Hashes[5])).ShouldBeNull();
        (await Store.Accounts.SessionAsync(Hashes[4], Sample.Minute(5))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Anything_WithATokenInTheClear_IsRefused()
    {
        await AddAsync("a1", "ada");
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Accounts.InviteAsync(new Invitation("token", ["viewer"], Sample.Minute(5))));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Accounts.StartAsync(new Session("token", "a1", Sample.Minute(0), Sample.Minute(5))));
    }

    private static Account Person(string id, string signIn) => new() { Id = id, SignIn = signIn, Name = "Person " + id, PasswordHash = "hash", Roles = [], CreatedAt = Sample.Minute(0) };

    private async Task AddAsync(string id, string signIn)
    {
        (await Store.Accounts.InviteAsync(new Invitation(Hashes[9], ["viewer"], Sample.Minute(1)))).ShouldBeTrue();
        (await Store.Accounts.AcceptAsync(Hashes[9], Person(id, signIn), Sample.Minute(0))).ShouldBeTrue();
    }
}

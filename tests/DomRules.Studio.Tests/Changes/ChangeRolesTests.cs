using System.Security.Claims;
using DomRules.Operations.Changes;
using DomRules.Studio.Accounts;
using DomRules.Studio.Changes;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Changes;

/// <summary>Every role against every operation on changes and on the rules of approval.</summary>
[Collection(StudioCollection.Name)]
public sealed class ChangeRolesTests(StudioFixture fixture)
{
    private Changing Changing => fixture.Studio.Services.Changing;

    public static TheoryData<string> Roles => [.. Role.All.Select(role => role.Name)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Operation_OfSomebodyWithARole_IsDoneOnlyWhereTheTableSaysSo(string role)
    {
        var me = await PersonAsync("Changer " + role, role);
        var writer = await PersonAsync("Writer for " + role, "author");
        var (writes, approves, rules) = (role is "author" or "administrator", role is "approver" or "administrator", role is "administrator");
        var version = await fixture.Studio.VersionAsync("roles " + role);

        Allowed(await Changing.OpenAsync(Proposal(version), me)).ShouldBe(writes);
        var id = (await Changing.OpenAsync(Proposal(version), writer)).Change!;
        Allowed(await Changing.CommentAsync(id, "Hm.", me)).ShouldBe(writes || approves);
        Allowed(await Changing.ApproveAsync(id, version, Of(id).Base, me)).ShouldBe(approves);
        Allowed(await Changing.PublishAsync(id, version, me)).ShouldBe(approves, "who approves may publish");
        id = (await Changing.OpenAsync(Proposal(await fixture.Studio.VersionAsync("more " + role)), writer)).Change!;
        Allowed(await Changing.SendBackAsync(id, "Otherwise.", me)).ShouldBe(approves);
        Allowed(await Changing.ScheduleAsync(id, Of(id).Version, DateTimeOffset.MaxValue, me)).ShouldBe(approves);
        Allowed(await Changing.UnscheduleAsync(id, me)).ShouldBe(approves);
        Allowed(await Changing.CompareAsync(id, "x", me)).ShouldBe(approves);
        Allowed(await Changing.WithdrawAsync(id, "No.", me)).ShouldBe(rules);
        Allowed(await Changing.MoveAsync(id, Proposal(version), me)).ShouldBe(writes);
        Allowed(await Changing.RollBackAsync("*", version, "x", "Because.", me)).ShouldBe(approves);
        Allowed(await fixture.Studio.Services.Ruling.SetAsync("DE", ApprovalRule.Usual, me)).ShouldBe(rules);
        Allowed(await fixture.Studio.Services.Ruling.ConfirmAsync("DE", ApprovalRule.Usual, me)).ShouldBe(rules);
        Allowed(await fixture.Studio.Services.Ruling.DismissAsync("DE", me)).ShouldBe(rules);
    }

    [Fact]
    public async Task Rights_OfAnAccountThatWasShut_AreGoneAtOnce()
    {
        var signIn = await fixture.Studio.AddPersonAsync("Shut Out", "approver");
        var user = (await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(signIn), default))!;
        var reviewing = new Reviewing(fixture.Studio.Services);
        (await reviewing.PersonAsync(user)).Rights.ShouldBe(Rights.Approve);
        var account = (await fixture.Studio.Store.Accounts.GetAsync(user.AccountId()))!;
        await fixture.Studio.Store.Accounts.ChangeAsync(account with { Roles = ["viewer"] });
        (await reviewing.PersonAsync(user)).Rights.ShouldBe(Rights.None, "as the store has it now");
        await fixture.Studio.Store.Accounts.ChangeAsync(account with { DisabledAt = account.CreatedAt });
        (await reviewing.PersonAsync(user)).Rights.ShouldBe(Rights.None);
    }

    /// <summary>Whether an answer is anything but that this person may not.</summary>
    private static bool Allowed(ChangeAnswer answer) => answer.Answer.Status != 403;

    private Change Of(string id) => fixture.Studio.Services.Queue.Live.Changes.Changes[id];

    private async Task<Person> PersonAsync(string name, string role)
    {
        var user = await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, role)), default);
        return await new Reviewing(fixture.Studio.Services).PersonAsync(user!);
    }

    private static ChangeProposal Proposal(string version) => new() { Market = "DE", Version = version, Title = "A change of roles", Why = "To see who may." };
}

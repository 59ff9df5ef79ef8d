using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Operations.Drafting;
using DomRules.Store.Drafts;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Drafts;

/// <summary>Every role against what is done with drafts, beside any page.</summary>
[Collection(StudioCollection.Name)]
public sealed class DraftingTests(StudioFixture fixture)
{
    public static TheoryData<string> Roles => [.. Role.All.Select(role => role.Name)];

    [Theory, MemberData(nameof(Roles))]
    public async Task Drafting_ByARole_DoesOnlyWhatTheRoleMay(string role)
    {
        var mayWrite = Role.ScopesOf([role]).Any(scope => scope is Scope.WritePolicies or Scope.Administer);
        await using var desk = new DraftDesk(fixture.Studio.Store, TimeProvider.System, () => Token.New()[..16]);
        var drafting = new DomRules.Studio.Drafts.Drafting(fixture.Studio.Services, desk);
        var (user, version) = (await OfAsync($"Drafter {role}", role), drafting.LiveFor("DE")!);
        var begun = await drafting.BeginAsync(user, "DE", $"By {role}", version);
        (begun.Value is not null).ShouldBe(mayWrite, begun.Problem);
        ((await drafting.BeginEmptyAsync(user, "DE", "Empty")).Value is not null).ShouldBe(mayWrite);
        var id = begun.Value ?? (await drafting.BeginAsync(await OfAsync($"Drafter for {role}", "author"), "DE", $"For {role}", version)).Value!;
        ((await drafting.MarkAsync(user, id, DraftState.Closed)) is null).ShouldBe(mayWrite);
        (await desk.GetAsync(id))!.State.ShouldBe(mayWrite ? DraftState.Closed : DraftState.Open);
        (await desk.MarkAsync(id, DraftState.Closed)).ShouldBeTrue();
    }

    private async Task<ClaimsPrincipal> OfAsync(string name, string role) =>
        (await fixture.Studio.People.OfAsync(await fixture.Studio.SignInAsync(await fixture.Studio.AddPersonAsync(name, role)), default))!;
}

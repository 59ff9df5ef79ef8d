using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Operations.Drafting;
using DomRules.Store.Decisions;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.LibraryTests;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.LibraryTests;

/// <summary>Every role against the making of tests, beside any page.</summary>
[Collection(StudioCollection.Name)]
public sealed class TestMakingTests(StudioFixture fixture)
{
    public static TheoryData<string> Roles => [.. Role.All.Select(role => role.Name)];

    [Theory, MemberData(nameof(Roles))]
    public async Task Making_ByARole_DoesOnlyWhatTheRoleMay(string role)
    {
        var mayWrite = Role.ScopesOf([role]).Any(scope => scope is Scope.WritePolicies or Scope.Administer);
        await using var desk = new DraftDesk(fixture.Studio.Store, TimeProvider.System, () => Token.New()[..16]);
        var making = new TestMaking(fixture.Studio.Services, desk, new DomRules.Studio.Drafts.Drafting(fixture.Studio.Services, desk));
        var row = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "route", Outcome = "routed" }, null, 1))[0];
        var kept = (await fixture.Studio.Store.Decisions.GetAsync(row.Key))!;
        ((await making.MakeAsync(Of(role), kept)).Value is not null).ShouldBe(mayWrite);
        var test = (await making.MakeAsync(Of("author"), kept)).Value.ShouldNotBeNull();
        var put = await making.PutAsync(Of(role), test, $"By {role}", null, row);
        (put.Value is not null).ShouldBe(mayWrite, put.Problem);
        var known = (await making.PutAsync(Of("author"), test, $"For {role}", null, row)).Value.ShouldNotBeNull(put.Problem).Draft;
        (await making.PutAsync(Of(role), test, $"Into what is there, by {role}", known, row)).Problem.ShouldBe(mayWrite ? null : "Your roles do not let you write policies.");
    }

    private static ClaimsPrincipal Of(string role) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, role), new Claim(StudioUser.AccountClaim, "making-" + role), .. Role.ScopesOf([role]).Select(scope => new Claim(StudioUser.ScopeClaim, scope))], "test"));
}

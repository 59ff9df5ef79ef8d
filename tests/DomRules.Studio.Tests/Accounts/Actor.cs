using System.Security.Claims;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Accounts;

/// <summary>Somebody who tries an operation.</summary>
/// <param name="Name">As a failing test calls them.</param>
/// <param name="User">As the page that they have open knows them.</param>
/// <param name="CountsAs">The role that counts by now; null: none does.</param>
internal sealed record Actor(string Name, ClaimsPrincipal User, string? CountsAs)
{
    /// <summary>One of each role, a stranger, and administrators who are none any more while the page still takes them for one.</summary>
    internal static async Task<IReadOnlyList<Actor>> AllAsync(ServedStudio studio)
    {
        var actors = new List<Actor> { new("a stranger", new ClaimsPrincipal(new ClaimsIdentity()), null) };
        foreach (var role in Role.All)
        {
            actors.Add(new Actor(role.Name, await UserAsync(studio, "Tries as " + role.Name, role.Name), role.Name));
        }

        var (shut, lowered, gone) = (await UserAsync(studio, "Was Shut", "administrator"), await UserAsync(studio, "Was Lowered", "administrator"), await UserAsync(studio, "Signed Out", "administrator"));
        var admin = actors[^1].User;
        (await studio.People.ChangeAsync(admin, shut.AccountId(), ["administrator"], isDisabled: true)).ShouldBeNull();
        (await studio.People.ChangeAsync(admin, lowered.AccountId(), ["viewer"], isDisabled: false)).ShouldBeNull();
        (await studio.Store.Accounts.EndAsync(gone.FindFirst(StudioUser.SessionClaim)!.Value)).ShouldBeTrue();
        return [.. actors, new("an administrator who was shut out", shut, null), new("an administrator who is a viewer now", lowered, "viewer"), new("an administrator who signed out", gone, null)];
    }

    private static async Task<ClaimsPrincipal> UserAsync(ServedStudio studio, string name, string role) =>
        (await studio.People.OfAsync(await studio.SignInAsync(await studio.AddPersonAsync(name, role)), default))!;
}

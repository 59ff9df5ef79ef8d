using System.Security.Claims;
using DomRules.Api.Access;

namespace DomRules.Studio.Hosting;

/// <summary>What a signed-in person is and may do, as claims.</summary>
internal static class StudioUser
{
    internal const string RoleClaim = "role";
    internal const string ScopeClaim = "scope";
    internal const string AccountClaim = "account";
    internal const string SessionClaim = "session";

    internal static bool May(this ClaimsPrincipal user, string scope) =>
        user.Identity?.IsAuthenticated == true && (user.HasClaim(ScopeClaim, scope) || user.HasClaim(ScopeClaim, Scope.Administer));

    internal static string AccountId(this ClaimsPrincipal user) => user.FindFirstValue(AccountClaim) ?? throw new InvalidOperationException("Nobody is signed in.");

    internal static string NameOf(this ClaimsPrincipal user) => user.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in.");
}

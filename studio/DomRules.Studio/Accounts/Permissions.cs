using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Store;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;

namespace DomRules.Studio.Accounts;

/// <summary>What somebody may do at this very moment. The store is asked each time: a page may stand open since before a role was taken away, an account was shut, or somebody signed out.</summary>
public sealed class Permissions(ApiServices services)
{
    /// <summary>Why somebody may not do something now; null: they may.</summary>
    internal async ValueTask<string?> RefusalAsync(ClaimsPrincipal user, string scope, string refusal = Answers.NotAllowed)
    {
        try
        {
            return await MayAsync(user, scope).ConfigureAwait(false) ? null : refusal;
        }
        catch (StoreException inTheWay)
        {
            return $"It cannot be done now: {inTheWay.Message}";
        }
    }

    /// <summary>Whether somebody may do something now.</summary>
    internal async ValueTask<bool> MayAsync(ClaimsPrincipal user, string scope, CancellationToken cancel = default)
    {
        var scopes = await ScopesAsync(user, cancel).ConfigureAwait(false);
        return scopes.Contains(scope) || scopes.Contains(Scope.Administer);
    }

    /// <summary>All that somebody's roles let them do now, in the words of the API; nothing where they are no longer signed in.</summary>
    internal async ValueTask<IReadOnlyCollection<string>> ScopesAsync(ClaimsPrincipal user, CancellationToken cancel = default) =>
        user.FindFirst(StudioUser.SessionClaim) is { } session && await services.Store.Accounts.SessionAsync(session.Value, services.Clock.GetUtcNow(), cancel).ConfigureAwait(false) is { } account
            ? [.. Role.ScopesOf(account.Roles)]
            : [];
}

using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Store.Access;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;

namespace DomRules.Studio.Settings;

/// <summary>Keys of programs, made and revoked in a person's name. Who may not is refused here, whatever the page showed.</summary>
public sealed class Keys(ApiServices services)
{
    private const int LongestName = 100;
    private static readonly ImmutableArray<string> OfIntegrators = [Scope.ReadDecisions, Scope.ReadInventory, Scope.WriteInventory, Scope.ReadOrders, Scope.WriteOrders, Scope.ReadPolicies];
    private readonly KeyIssuing _issuing = new(services);
    private readonly Permissions _permissions = new(services);

    /// <summary>What a key may be let do by this person.</summary>
    internal async ValueTask<ImmutableArray<string>> ScopesForAsync(ClaimsPrincipal user) =>
        await _permissions.MayAsync(user, Scope.Administer).ConfigureAwait(false) ? Scope.OfKeys
        : await _permissions.MayAsync(user, Scope.Integrate).ConfigureAwait(false) ? OfIntegrators
        : [];

    /// <summary>All keys, those in force first, the newest of each first; none for who may not make any.</summary>
    internal async Task<IReadOnlyList<AccessKey>> ListAsync(ClaimsPrincipal user) => (await ScopesForAsync(user).ConfigureAwait(false)).IsEmpty ? [] :
        [.. (await services.Store.Keys.ListAsync().ConfigureAwait(false)).OrderBy(key => key.RevokedAt is not null).ThenByDescending(key => key.CreatedAt).ThenBy(key => key.Id, StringComparer.Ordinal)];

    /// <summary>The new key's text, which is shown once; or why there is none.</summary>
    internal async Task<(string? Text, string? Problem)> IssueAsync(ClaimsPrincipal user, string name, ImmutableArray<string> scopes, DateTimeOffset? expires)
    {
        if (ProblemOf(await ScopesForAsync(user).ConfigureAwait(false), name.Trim(), scopes, expires) is { } problem)
        {
            return (null, problem);
        }

        var issued = await _issuing.IssueAsync(user.NameOf(), null, name.Trim(), scopes, expires).ConfigureAwait(false);
        return (issued.Text, issued.Text is null ? Answers.ProblemOf(issued.Answer) ?? "It cannot be done now. Try again in a moment." : null);
    }

    /// <summary>Takes a key's force away; null: done, else why not.</summary>
    internal async Task<string?> RevokeAsync(ClaimsPrincipal user, string id) =>
        await services.Store.Keys.GetAsync(id).ConfigureAwait(false) is not { } key ? "There is no such key."
        : await ScopesForAsync(user).ConfigureAwait(false) is var mine && (mine.IsEmpty || !key.Scopes.All(mine.Contains)) ? Answers.NotAllowed
        : await _issuing.RevokeAsync(user.NameOf(), null, id).ConfigureAwait(false) is { } answer ? Answers.ProblemOf(answer) : "There is no such key.";

    private string? ProblemOf(ImmutableArray<string> mine, string name, ImmutableArray<string> scopes, DateTimeOffset? expires) =>
        mine.IsEmpty ? Answers.NotAllowed
        : name.Length is 0 or > LongestName || name.Any(char.IsControl) ? $"Say whose key it is, in 1 to {LongestName} characters."
        : scopes.IsEmpty ? "Choose what it may do."
        : !scopes.All(mine.Contains) ? "Your roles do not let you make a key that may do this."
        : expires is { } end && end <= services.Clock.GetUtcNow() ? "The day on which it ends is still to come."
        : null;
}

using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Changes;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Changes;

/// <summary>Who somebody is to changes. What they may do is asked of the store at that moment, not of the page that they opened before.</summary>
public sealed class Reviewing(ApiServices services)
{
    private readonly Permissions _permissions = new(services);

    /// <summary>The person behind a signed-in user; with no rights where the account is gone or shut, or the person signed out.</summary>
    internal async ValueTask<Person> PersonAsync(ClaimsPrincipal user) =>
        new(user.AccountId(), user.NameOf(), RightsOf(await _permissions.ScopesAsync(user).ConfigureAwait(false)));

    /// <summary>Names of accounts by id; of whoever has none there is the id.</summary>
    internal async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync() =>
        (await services.Store.Accounts.ListAsync().ConfigureAwait(false)).ToDictionary(account => account.Id, account => account.Name, StringComparer.Ordinal);

    internal static Rights RightsOf(IReadOnlyCollection<string> scopes) =>
        (scopes.Contains(Scope.WritePolicies) ? Rights.Write : Rights.None)
        | (scopes.Contains(Scope.ApprovePolicies) ? Rights.Approve : Rights.None)
        | (scopes.Contains(Scope.Administer) ? Rights.Administer : Rights.None);
}

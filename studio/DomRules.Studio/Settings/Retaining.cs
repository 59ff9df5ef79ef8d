using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Retention;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;

namespace DomRules.Studio.Settings;

/// <summary>Sets for how long things are kept, in a person's name. Who may not is refused here, whatever the page showed.</summary>
public sealed class Retaining(ApiServices services)
{
    private readonly Permissions _permissions = new(services);

    /// <summary>What is in force.</summary>
    internal ValueTask<RetentionInForce> ReadAsync() => RetentionLog.ReadAsync(services.Store.Commits);

    /// <summary>Sets another rule; null: done, else why not.</summary>
    internal async Task<string?> SetAsync(ClaimsPrincipal user, RetentionRule rule, string because) =>
        await _permissions.RefusalAsync(user, Scope.Administer).ConfigureAwait(false)
        ?? Answers.ProblemOf(await services.Queue.SubmitAsync(RetentionLog.Set(user.NameOf(), rule, because)).ConfigureAwait(false));
}

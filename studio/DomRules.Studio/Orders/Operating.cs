using System.Collections.Immutable;
using System.Security.Claims;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Serving;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;

namespace DomRules.Studio.Orders;

/// <summary>What operators do to orders, in their own name. Who may not is refused here, whatever the page showed.</summary>
public sealed class Operating(ApiServices services)
{
    private readonly Permissions _permissions = new(services);

    /// <summary>Lets a held order go on; null: done, else why not.</summary>
    internal Task<string?> ReleaseAsync(ClaimsPrincipal user, string order, string because) =>
        DoAsync(user, "release_hold", new ReleaseHold(order, user.NameOf(), because, []));

    /// <summary>Routes what is open of an order now; null: done, else why not.</summary>
    /// <param name="user">Who wants it.</param>
    /// <param name="order">The order.</param>
    /// <param name="because">Why.</param>
    /// <param name="releases">Whether a held one is let go on by it, and all of it planned anew that no node was told of.</param>
    internal Task<string?> RerouteAsync(ClaimsPrincipal user, string order, string because, bool releases) =>
        DoAsync(user, "reroute", new RouteAgain(order, user.NameOf(), because) { Releases = releases });

    /// <summary>Plans lines from nodes that a person chose; null: done, else why not.</summary>
    /// <param name="user">Who wants it.</param>
    /// <param name="order">The order.</param>
    /// <param name="nodes">Ids of nodes by line.</param>
    /// <param name="because">Why.</param>
    /// <param name="releases">Whether a held one is let go on by it.</param>
    internal Task<string?> OverrideAsync(ClaimsPrincipal user, string order, ImmutableSortedDictionary<int, ImmutableArray<string>> nodes, string because, bool releases) =>
        DoAsync(user, "override", new OverridePlan(order, user.NameOf(), because, nodes) { Releases = releases });

    /// <summary>Corrects what is on hand by a difference; null: done, else why not.</summary>
    internal Task<string?> AdjustAsync(ClaimsPrincipal user, Model.Life.StockPlace place, decimal change, string because) =>
        DoAsync(user, "adjust", new AdjustStock(place, change, because), Scope.WriteInventory);

    private async Task<string?> DoAsync(ClaimsPrincipal user, string what, LifeCommand command, string scope = Scope.Operate)
    {
        if (await _permissions.RefusalAsync(user, scope).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        return Answers.ProblemOf(await services.Queue.SubmitAsync(LifeWrites.Of(user.NameOf(), null, what, command)).ConfigureAwait(false));
    }
}

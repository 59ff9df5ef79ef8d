using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using DomRules.Api.Access;
using DomRules.Api.Hosting;
using DomRules.Operations.Privacy;
using DomRules.Studio.Accounts;
using DomRules.Studio.Hosting;
using DomRules.Studio.Orders;

namespace DomRules.Studio.Settings;

/// <summary>Takes the person out of orders, in an administrator's name. Who may not is refused here, whatever the page showed.</summary>
public sealed class PersonForgetting(ApiServices services)
{
    /// <summary>At most so many orders at once.</summary>
    internal const int Most = 50;

    private readonly Forgetting _forgetting = new(services.Store, services.Queue);
    private readonly Permissions _permissions = new(services);

    /// <summary>Ids of orders, one a line, each once.</summary>
    internal static ImmutableArray<string> Read(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>What would be taken away; null: there is no such order, or the person may not ask.</summary>
    internal async Task<ForgettableOrder?> LookAsync(ClaimsPrincipal user, string order) =>
        await _permissions.MayAsync(user, Scope.Administer).ConfigureAwait(false) ? await _forgetting.LookAsync(order).ConfigureAwait(false) : null;

    /// <summary>Forgets; how many parts gave way and by which entry of the chain, or why it was not done.</summary>
    internal async Task<ForgottenOrder> ForgetAsync(ClaimsPrincipal user, string order, string because)
    {
        if (await _permissions.RefusalAsync(user, Scope.Administer).ConfigureAwait(false) is { } refusal)
        {
            return new ForgottenOrder(order, 0, 0, refusal);
        }

        var answer = await _forgetting.ForgetAsync(new ForgetCommand(order, because), user.NameOf(), null).ConfigureAwait(false);
        if (Answers.ProblemOf(answer) is { } problem)
        {
            return new ForgottenOrder(order, 0, 0, problem);
        }

        using var told = JsonDocument.Parse(answer.Body);
        return new ForgottenOrder(order, told.RootElement.GetProperty("replaced").GetInt32(), told.RootElement.GetProperty("commit").GetInt64(), null);
    }
}

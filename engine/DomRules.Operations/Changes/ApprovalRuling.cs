using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>Sets the rules of approval. A rule that asks for more is in force at once; one that asks for less waits for a second administrator.</summary>
public sealed class ApprovalRuling(CommitQueue queue)
{
    /// <summary>Sets a rule, or asks for it where it is weaker than what is in force.</summary>
    public Task<ChangeAnswer> SetAsync(string market, ApprovalRule rule, Person person, CancellationToken cancel = default) => SubmitAsync(person, market, rule, live =>
        rule.Approvals is < 1 or > ApprovalRule.MostApprovals ? (null, new ChangeRefusal(422, "unusable_rule", FormattableString.Invariant($"A change needs 1 to {ApprovalRule.MostApprovals} approvals.")))
        : market == LiveNames.Network ? (null, new ChangeRefusal(422, "unusable_rule", "Networks are published directly; changes are for policies."))
        : rule == live.Changes.RuleFor(market) && !live.Changes.Asked.ContainsKey(market) ? (null, new ChangeRefusal(409, "rule_in_force", "This rule is in force."))
        : (rule.IsWeakerThan(live.Changes.RuleFor(market)) ? ChangeLog.RuleAsked : ChangeLog.RuleSet, null), cancel);

    /// <summary>Wants the weaker rule too that another administrator asked for; it is in force then.</summary>
    /// <param name="market">The market.</param>
    /// <param name="rule">The rule, as the person saw it.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Before it is written.</param>
    public Task<ChangeAnswer> ConfirmAsync(string market, ApprovalRule rule, Person person, CancellationToken cancel = default) => SubmitAsync(person, market, rule, live =>
        live.Changes.Asked.GetValueOrDefault(market) is not { } asked || asked.Rule != rule ? (null, new ChangeRefusal(409, "rule_not_asked", "Nobody asks for this rule any more."))
        : asked.By == person.Id ? (null, ChangeChecks.NotAllowed("You asked for it. A weaker rule needs a second administrator.", "own_rule"))
        : (ChangeLog.RuleConfirmed, null), cancel);

    /// <summary>Does not want the weaker rule that was asked for.</summary>
    public Task<ChangeAnswer> DismissAsync(string market, Person person, CancellationToken cancel = default) => SubmitAsync(person, market, null, live =>
        live.Changes.Asked.ContainsKey(market) ? (ChangeLog.RuleDismissed, null) : (null, new ChangeRefusal(409, "rule_not_asked", "Nobody asks for a weaker rule.")), cancel);

    private async Task<ChangeAnswer> SubmitAsync(Person person, string market, ApprovalRule? rule, Func<LiveNetwork, (string? Kind, ChangeRefusal? Refusal)> decide, CancellationToken cancel) =>
        new(await queue.SubmitAsync(
            new WriteRequest(person.Name, null, (live, _) =>
            {
                var (kind, refusal) = person.May(Rights.Administer) ? decide(live) : (null, ChangeChecks.NotAllowed("Only administrators set rules of approval."));
                return refusal is not null ? refusal.Draft() : Draft(live, kind!, market, rule, person);
            }),
            cancel).ConfigureAwait(false));

    private static Draft Draft(LiveNetwork live, string kind, string market, ApprovalRule? rule, Person person)
    {
        var command = rule is null ? new JsonObject { ["market"] = market } : RuleJson.Of(market, rule);
        command["by"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name };
        command["do"] = kind;
        return new Draft
        {
            Kind = kind,
            Subject = market,
            Command = CanonicalJson.Write(command),
            Answer = new WriteAnswer(200, CanonicalJson.Write(new JsonObject { ["commit"] = live.Head.Number + 1, ["market"] = market })),
        };
    }
}

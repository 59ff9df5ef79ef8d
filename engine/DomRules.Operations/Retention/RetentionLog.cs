using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Serving;
using DomRules.Store.Commits;

namespace DomRules.Operations.Retention;

/// <summary>The rule of retention as the log has it: the newest commit of its kind says what is in force.</summary>
public static class RetentionLog
{
    /// <summary>What commits of it are called.</summary>
    public const string Kind = "set_retention";

    /// <summary>What is in force.</summary>
    public static async ValueTask<RetentionInForce> ReadAsync(ICommitLog log, CancellationToken cancel = default)
    {
        if (await log.FindAsync(new CommitFilter(Kind: Kind), null, 1, cancel).ConfigureAwait(false) is not [{ } last])
        {
            return new RetentionInForce(RetentionRule.Usual, null, null, "");
        }

        using var json = JsonDocument.Parse(last.Command);
        return new RetentionInForce(new RetentionRule(json.RootElement.GetProperty("simulationDays").GetInt32()), last.Actor, last.At, json.RootElement.GetProperty("because").GetString()!);
    }

    /// <summary>Sets another rule.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="rule">It.</param>
    /// <param name="because">Why.</param>
    public static WriteRequest Set(string actor, RetentionRule rule, string because) => new(actor, null, (live, _) =>
        rule.SimulationDays is < RetentionRule.FewestDays or > RetentionRule.MostDays
            ? Draft.Nothing(new WriteAnswer(422, LifeWrites.Problem(FormattableString.Invariant($"Say for how many days, {RetentionRule.FewestDays} to {RetentionRule.MostDays:N0}."), "unusable_retention", 422)))
            : new Draft
            {
                Kind = Kind,
                Command = CanonicalJson.Write(new JsonObject { ["because"] = because, ["do"] = Kind, ["simulationDays"] = rule.SimulationDays }),
                Answer = new WriteAnswer(200, CanonicalJson.Write(new JsonObject { ["commit"] = live.Head.Number + 1 })),
            });
}

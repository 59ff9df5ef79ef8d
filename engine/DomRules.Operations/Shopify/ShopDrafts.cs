using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Shopify;

/// <summary>What a shop's news comes to, and what the shop is answered.</summary>
internal static class ShopDrafts
{
    /// <summary>What commits of news that cannot be used are called.</summary>
    internal const string SetAside = "set_aside";

    /// <summary>Does a command and what follows from it, as one commit. Where the machine refuses the command nothing is written, and the answer says why.</summary>
    /// <param name="live">How everything stands.</param>
    /// <param name="at">The moment.</param>
    /// <param name="call">The webhook.</param>
    /// <param name="what">The command's <c>do</c>.</param>
    /// <param name="command">The command.</param>
    /// <param name="then">Commands that follow, from the state before each; null: none. One that is refused is left out.</param>
    internal static Draft Do(LiveNetwork live, DateTimeOffset at, ShopCall call, string what, LifeCommand command, params ReadOnlySpan<Func<LifeState, LifeCommand?>> then)
    {
        var draft = LifeWrites.Of(call.Shop.Actor, null, what, command).Decide(live, at);
        if (draft.Step is not { } step)
        {
            return draft.Answer.Status == 409 ? Draft.Nothing(new WriteAnswer(503, draft.Answer.Body)) : draft;
        }

        if (step.Refusal is { } why)
        {
            return Refused(why);
        }

        foreach (var next in then)
        {
            step = next(step.State) is { } also ? Joined(step, live.Prepared!.Fulfilment.Handle(step.State, also, at)) : step;
        }

        return draft with { Step = step, Answer = Told(what, null, live.Head.Number + 1, at) };
    }

    /// <summary>News that change nothing, as is meant; nothing is written.</summary>
    internal static Draft Nothing(string because) => Draft.Nothing(Told("nothing", because, null, null));

    /// <summary>News that cannot be used; nothing is written yet.</summary>
    internal static Draft Refused(string why) => Draft.Nothing(new WriteAnswer(409, LifeWrites.Problem(why + ".", "refused", 409)));

    /// <summary>Keeps what could not be used with its reason, and nothing of what was in it but whose it is.</summary>
    internal static Draft Aside(LiveNetwork live, DateTimeOffset at, ShopCall call, string? subject, string because)
    {
        var command = new JsonObject { ["because"] = because, ["do"] = SetAside, ["event"] = call.Event, ["receiver"] = call.Shop.Id, ["topic"] = call.Topic };
        if (call.TriggeredAt is { } triggered)
        {
            command["triggeredAt"] = Instants.Text(triggered);
        }

        return new Draft { Kind = SetAside, Subject = subject, Command = CanonicalJson.Write(command), Answer = Told(SetAside, because, live.Head.Number + 1, at) };
    }

    private static LifeStep Joined(LifeStep first, LifeStep second) => second.Refusal is not null ? first
        : new LifeStep(second.State, [.. first.Events, .. second.Events], [.. first.Decisions, .. second.Decisions], null) { Inputs = [.. first.Inputs, .. second.Inputs] };

    private static WriteAnswer Told(string did, string? because, long? commit, DateTimeOffset? at)
    {
        var whole = new JsonObject { ["did"] = did };
        if (because is not null)
        {
            whole["because"] = because;
        }

        if (commit is not null)
        {
            (whole["at"], whole["commit"]) = (Instants.Text(at!.Value), commit);
        }

        return new WriteAnswer(200, CanonicalJson.Write(whole));
    }
}

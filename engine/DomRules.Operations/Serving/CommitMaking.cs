using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Formats.Life;
using DomRules.Formats.Replaying;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Operations.Auditing;
using DomRules.Operations.Changes;
using DomRules.Operations.Receivers;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Outbox;

namespace DomRules.Operations.Serving;

/// <summary>Turns a draft into a commit, with everything that is written beside it, and the state after it.</summary>
internal sealed class CommitMaking(Func<Announced, ImmutableArray<OutgoingMessage>>? announce)
{
    internal (NewCommit Commit, LiveNetwork After) Make(LiveNetwork before, Draft draft, string actor, RequestKey? key, DateTimeOffset at)
    {
        var number = before.Head.Number + 1;
        var after = After(before, draft, at);
        var events = draft.Step?.Events ?? [];
        var renewed = draft.Pointer?.Market == LiveNames.Network;
        var places = renewed ? Places(before.State).Concat(Places(after.State)) : GuardedRows.PlacesOf(events);
        var keys = renewed ? Keys(before.State).Concat(Keys(after.State)) : GuardedRows.KeysOf(events);
        var made = new NewCommit
        {
            Commit = new Commit
            {
                Number = number,
                At = after.State.At,
                Actor = actor,
                Kind = draft.Kind,
                Subject = draft.Subject,
                Command = draft.Command,
                Events = Lines(draft.Step, after.State.At),
                Entry = default,
                Hash = "",
            },
            Answer = key is null ? null : new RememberedAnswer(key.Caller, key.Key, key.Request, draft.Answer.Status, draft.Answer.Body, after.State.At),
            Decisions = [.. (draft.Step?.Decisions ?? []).Select((record, index) => Filed(after, number, index, record, draft.Step!.Inputs[index]))],
            Outgoing = announce?.Invoke(new Announced(number, after.State.At, draft, before, after)) ?? [],
            Jobs = draft.Jobs,
            Stock = GuardedRows.Stock(before.State, after.State, places),
            Reservations = GuardedRows.Reservations(before.State, after.State, keys),
            Pointer = draft.Pointer,
            Replacements = draft.Replacements,
        };
        var entry = AuditEntry.Write(before.Head, made);
        var head = new LogHead(number, AuditEntry.Hash(entry));
        return (made with { Commit = made.Commit with { Entry = entry, Hash = head.Hash } }, after with { Head = head });
    }

    private static LiveNetwork After(LiveNetwork before, Draft draft, DateTimeOffset at)
    {
        var state = draft.Step?.State ?? draft.State ?? before.State;
        var pointers = draft.Pointer is { } pointer ? before.Pointers.SetItem(pointer.Market, pointer.Version) : before.Pointers;
        var prepared = draft.Pointer is null ? before.Prepared : draft.Prepared;
        if (draft.Pointer?.Market == LiveNames.Network)
        {
            state = LifeRenewal.On(before.State, prepared!.Snapshot);
        }

        var then = at > state.At ? at : state.At;
        return before with
        {
            State = state with { At = then },
            Pointers = pointers,
            Prepared = prepared,
            Receivers = ReceiverLog.After(before.Receivers, draft.Kind, draft.Command),
            Changes = ChangeLog.After(before.Changes, draft.Kind, draft.Command, then),
        };
    }

    private static StoredDecision Filed(LiveNetwork live, long number, int index, DecisionRecord record, DecisionInputs inputs)
    {
        var market = MarketOf(live, record.Order);
        return DecisionFiling.File(new DecisionKey(number, index), record, DecisionInputsJson.Write(inputs with { Versions = live.Pointers }), market, live.Prepared?.VersionFor(market));
    }

    private static string? MarketOf(LiveNetwork live, string id)
    {
        if (!live.State.Orders.TryGetValue(id, out var life))
        {
            return null;
        }

        return life.Order.Market ?? (life.Order.Destination is { } to ? live.Prepared?.Snapshot.MarketOf(to.Country)?.Id : null);
    }

    private static ReadOnlyMemory<byte> Lines(LifeStep? step, DateTimeOffset at)
    {
        if (step is null or { Events.IsEmpty: true })
        {
            return default;
        }

        using var lines = new MemoryStream();
        EventLog.Write(lines, step.Events.Select(happened => new LoggedEvent(at, happened)));
        return lines.ToArray();
    }

    private static IEnumerable<StockPlace> Places(LifeState state) => state.Stock.Values.SelectMany(nodes => nodes.Values).Select(account => account.Place);

    private static IEnumerable<ReservationKey> Keys(LifeState state) => state.Stock.Values.SelectMany(nodes => nodes.Values).SelectMany(account => account.Reservations.Keys);
}

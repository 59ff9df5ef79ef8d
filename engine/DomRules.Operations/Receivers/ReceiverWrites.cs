using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Receivers;

/// <summary>Adds, changes and removes receivers, as commits of the log.</summary>
public static class ReceiverWrites
{
    /// <summary>A receiver is there from the commit on. Its secrets must be on their shelf before.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="receiver">It.</param>
    /// <param name="answer">What is answered, and kept for a repetition: nothing secret.</param>
    /// <param name="refusal">What is in the way as things stand when it is decided, as an answer; null: nothing can be.</param>
    public static WriteRequest Add(string actor, RequestKey? key, Receiver receiver, WriteAnswer answer, Func<LiveNetwork, WriteAnswer?>? refusal = null) =>
        new(actor, key, (live, _) => refusal?.Invoke(live) is { } refused ? Serving.Draft.Nothing(refused) : Draft(ReceiverLog.Added, receiver.Id, ReceiverJson.Of(receiver), answer));

    /// <summary>A receiver is changed; what it is to be is worked out from what it is then.</summary>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="id">Which.</param>
    /// <param name="change">The receiver as it is to be, from how it is and the moment.</param>
    /// <param name="answer">What is answered.</param>
    public static WriteRequest Change(string actor, RequestKey? key, string id, Func<Receiver, DateTimeOffset, Receiver> change, Func<Receiver, WriteAnswer> answer) => new(actor, key, (live, at) =>
    {
        if (!live.Receivers.TryGetValue(id, out var receiver))
        {
            return Gone(id);
        }

        var changed = change(receiver, at);
        return Draft(ReceiverLog.Changed, id, ReceiverJson.Of(changed), answer(changed));
    });

    /// <summary>A receiver gets nothing more. One that gets nothing already, or is gone, is left as it is.</summary>
    public static WriteRequest Disable(string actor, string id, string why) => new(actor, null, (live, at) => live.Receivers.GetValueOrDefault(id) is { IsEnabled: true } receiver
        ? Draft(ReceiverLog.Changed, id, ReceiverJson.Of(receiver with { DisabledAt = at, Why = why }), new WriteAnswer(200, default))
        : Serving.Draft.Nothing(new WriteAnswer(200, default)));

    /// <summary>A receiver is gone.</summary>
    public static WriteRequest Delete(string actor, RequestKey? key, string id) => new(actor, key, (live, _) => live.Receivers.ContainsKey(id)
        ? Draft(ReceiverLog.Deleted, id, id, new WriteAnswer(200, CanonicalJson.Write(new JsonObject { ["deleted"] = true, ["id"] = id })))
        : Gone(id));

    /// <summary>A receiver gets a message that tells nothing.</summary>
    public static WriteRequest Test(string actor, RequestKey? key, string id) => new(actor, key, (live, _) => !live.Receivers.TryGetValue(id, out var receiver) ? Gone(id)
        : !receiver.IsEnabled ? Serving.Draft.Nothing(new WriteAnswer(409, LifeWrites.Problem("The receiver is disabled. Enable it first.", "receiver_disabled", 409)))
        : Draft(ReceiverLog.Tested, id, id, new WriteAnswer(202, CanonicalJson.Write(new JsonObject { ["commit"] = live.Head.Number + 1, ["id"] = id }))));

    private static Draft Draft(string kind, string id, JsonNode receiver, WriteAnswer answer) => new()
    {
        Kind = kind,
        Subject = id,
        Command = CanonicalJson.Write(new JsonObject { ["do"] = kind, ["receiver"] = receiver }),
        Answer = answer,
    };

    private static Draft Gone(string id) => Serving.Draft.Nothing(new WriteAnswer(404, LifeWrites.Problem($"There is no receiver {id}.", "no_such_receiver", 404)));
}

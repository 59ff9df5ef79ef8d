using System.Text.Json.Nodes;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Changes;

/// <summary>What is done to changes, as commits of the log. Every check is made when the commit is decided, on how things stand then.</summary>
internal static class ChangeWrites
{
    /// <summary>A new change; or, where the draft that it comes from has an open one, that with the new content.</summary>
    internal static WriteRequest Open(Person person, RequestKey? key, ChangeProposal proposal) => new(person.Name, key, (live, _) =>
        ProposalChecks.Open(live, proposal, person) is { } refusal ? refusal.Draft()
        : OfDraft(live.Changes, proposal) is { } known ? Moved(live, known, proposal, person)
        : Opened(live, proposal, person));

    /// <summary>Something else is done to a change that there is.</summary>
    /// <param name="person">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="id">The change.</param>
    /// <param name="kind">The commit's kind.</param>
    /// <param name="check">What is in the way, as things stand then.</param>
    /// <param name="members">What the commit says besides.</param>
    internal static WriteRequest Of(Person person, RequestKey? key, string id, string kind, Func<LiveNetwork, Change, ChangeRefusal?> check, params (string Name, string? Text)[] members) => new(person.Name, key, (live, _) =>
        live.Changes.Changes.GetValueOrDefault(id) is not { } change ? Gone(id).Draft()
        : check(live, change) is { } refusal ? refusal.Draft()
        : Draft(live, change.Id, kind, person, members));

    /// <summary>A change has other content.</summary>
    internal static WriteRequest Move(Person person, RequestKey? key, string id, ChangeProposal proposal) => new(person.Name, key, (live, _) =>
        live.Changes.Changes.GetValueOrDefault(id) is not { } change ? Gone(id).Draft()
        : ProposalChecks.Open(live, proposal, person) is { } refusal ? refusal.Draft()
        : Moved(live, change, proposal, person));

    /// <summary>A change is to go live at a time.</summary>
    internal static WriteRequest Schedule(Person person, RequestKey? key, string id, string version, DateTimeOffset due) => new(person.Name, key, (live, at) =>
    {
        if (live.Changes.Changes.GetValueOrDefault(id) is not { } change)
        {
            return Gone(id).Draft();
        }

        if ((ChangeChecks.Publish(live, change, person, version) ?? (due <= at ? new ChangeRefusal(422, "not_to_come", "The time is not to come any more. Choose a later one, or publish now.") : null)) is { } refusal)
        {
            return refusal.Draft();
        }

        var job = FormattableString.Invariant($"{Activation.Kind}-{live.Head.Number + 1}");
        var activation = new Activation(new PublishCommand(change.Market, change.Version, change.Title), due, null, person.Name) { Change = id, By = person.Id };
        return Draft(live, id, ChangeLog.Scheduled, person, [("due", Instants.Text(due)), ("job", job)]) with { Jobs = [new Job(job, Activation.Kind, due, activation.Write())] };
    });

    /// <summary>The time of a change came, and it could not go live.</summary>
    internal static WriteRequest Missed(Activation activation, string job, string words) => new(activation.Actor, null, (live, _) =>
        live.Changes.Changes.GetValueOrDefault(activation.Change!) is { } change && change.Schedule?.Job == job
            ? Draft(live, change.Id, ChangeLog.Missed, activation.Person, [("words", words)])
            : Serving.Draft.Nothing(new WriteAnswer(200, default)));

    internal static ChangeRefusal Gone(string id) => new(404, "no_such_change", $"There is no change {id}.");

    private static Change? OfDraft(ChangeBook book, ChangeProposal proposal) =>
        proposal.Draft is null ? null : book.Changes.Values.FirstOrDefault(one => one.IsOpen && one.Draft == proposal.Draft && one.Market == proposal.Market);

    private static Draft Opened(LiveNetwork live, ChangeProposal proposal, Person person)
    {
        var id = FormattableString.Invariant($"c{live.Head.Number + 1}");
        var command = Written(proposal);
        command["base"] = proposal.Base ?? live.VersionFor(proposal.Market);
        command["draft"] = proposal.Draft;
        command["market"] = proposal.Market;
        return Draft(live, id, ChangeLog.Opened, person, command, 201);
    }

    private static Draft Moved(LiveNetwork live, Change change, ChangeProposal proposal, Person person) =>
        (ChangeChecks.Move(change, person) ?? (proposal.Version == change.Version ? new ChangeRefusal(409, "not_moved", "The change has this content already.") : null)) is { } refusal ? refusal.Draft()
        : Draft(live, change.Id, ChangeLog.Moved, person, Written(proposal), 200);

    private static JsonObject Written(ChangeProposal proposal) => new()
    {
        ["authors"] = new JsonArray([.. proposal.Authors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(one => (JsonNode?)one)]),
        ["title"] = ChangeText.Kept(proposal.Title),
        ["version"] = proposal.Version,
        ["why"] = ChangeText.Kept(proposal.Why),
    };

    private static Draft Draft(LiveNetwork live, string id, string kind, Person person, (string Name, string? Text)[] members) =>
        Draft(live, id, kind, person, new JsonObject(members.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Text))), 200);

    private static Draft Draft(LiveNetwork live, string id, string kind, Person person, JsonObject command, int status)
    {
        command["by"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name };
        command["change"] = id;
        command["do"] = kind;
        return new Draft
        {
            Kind = kind,
            Subject = id,
            Command = CanonicalJson.Write(command),
            Answer = new WriteAnswer(status, CanonicalJson.Write(new JsonObject { ["change"] = id, ["commit"] = live.Head.Number + 1 })),
        };
    }
}

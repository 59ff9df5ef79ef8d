using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Model.Canonical;
using DomRules.Operations.Auditing;
using DomRules.Operations.Changes;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Artefacts;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Stores versions of libraries and networks, and makes them live.</summary>
public sealed class Publishing(IStore store, CommitQueue queue)
{
    /// <summary>Stores a version of a library; one that does not compile is refused with every mistake. Storing has no effect on decisions.</summary>
    public async Task<Outcome<ArtefactRow>> StoreLibraryAsync(FileBundle bundle, string label, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var content = bundle.Write();
        var hash = FileBundle.HashOf(content);
        var compiled = VersionCompiler.Compile(hash, bundle);
        return compiled.Value is { } version
            ? await StoreAsync(new ArtefactRow(hash, ArtefactKinds.Library, version.Library.Name, label.Length > 0 ? label : version.Library.Version, at, by), content, cancel).ConfigureAwait(false)
            : compiled.InTheWayOf<ArtefactRow>();
    }

    /// <summary>Stores a version of a network; one that cannot be read is refused with every problem.</summary>
    public async Task<Outcome<ArtefactRow>> StoreNetworkAsync(FileBundle bundle, string label, string by, DateTimeOffset at, CancellationToken cancel = default)
    {
        var content = bundle.Write();
        var read = NetworkBundle.Read(bundle, queue.Live.Prepared?.Versions ?? []);
        return read.Value is null
            ? Outcome<ArtefactRow>.Mistaken(string.Join('\n', read.Problems.Where(problem => problem.IsError)))
            : await StoreAsync(new ArtefactRow(FileBundle.HashOf(content), ArtefactKinds.Network, LiveNames.Network, label, at, by), content, cancel).ConfigureAwait(false);
    }

    /// <summary>Makes a stored version live, in the same order as everything else: decisions before it follow the old one, decisions after it the new one.</summary>
    /// <param name="command">Which, for which market, why.</param>
    /// <param name="expected">Hash that must be live until then, or an empty text for none; null: whatever is.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="cancel">Before it is written.</param>
    public Task<WriteAnswer> PublishAsync(PublishCommand command, string? expected, string actor, RequestKey? key, CancellationToken cancel = default) =>
        PublishAsync(command, actor, key, (live, _) => DirectPublishing.Refusal(live, command.Market) ?? DirectPublishing.Unexpected(live, command.Market, expected), cancel);

    /// <summary>The same, where something else decides whether it may go live.</summary>
    /// <param name="command">Which, for which market, why.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="key">So that a repetition has no second effect; null: none.</param>
    /// <param name="check">What is in the way, as things stand when the commit is decided; null: nothing.</param>
    /// <param name="cancel">Before it is written.</param>
    internal async Task<WriteAnswer> PublishAsync(PublishCommand command, string actor, RequestKey? key, Func<LiveNetwork, DateTimeOffset, ChangeRefusal?> check, CancellationToken cancel)
    {
        if (await ProblemAsync(command, cancel).ConfigureAwait(false) is { } problem)
        {
            return new WriteAnswer(422, LifeWrites.Problem(problem, "unusable_version", 422));
        }

        var ahead = new PreparedAhead(queue.Shelf, queue.Live.Pointers.SetItem(command.Market, command.Version));
        return await queue.SubmitAsync(new WriteRequest(actor, key, (live, at) => check(live, at) is { } refusal ? refusal.Draft() : Decide(live, at, command, ahead)), cancel).ConfigureAwait(false);
    }

    /// <summary>Makes a stored version live at a time that is still to come; what it would be refused for now it is refused for at once.</summary>
    public async Task<WriteAnswer> ScheduleAsync(Activation activation, RequestKey? key, CancellationToken cancel = default) =>
        await ProblemAsync(activation.Publish, cancel).ConfigureAwait(false) is { } problem
            ? new WriteAnswer(422, LifeWrites.Problem(problem, "unusable_version", 422))
            : await queue.SubmitAsync(activation.Schedule(key), cancel).ConfigureAwait(false);

    /// <summary>A change could not go live at its time.</summary>
    internal Task<WriteAnswer> MissAsync(Activation activation, string job, string words, CancellationToken cancel) =>
        queue.SubmitAsync(ChangeWrites.Missed(activation, job, words), cancel);

    private async ValueTask<string?> ProblemAsync(PublishCommand command, CancellationToken cancel) => command.Market == LiveNames.Network
        ? await queue.Shelf.LoadAsync(queue.Live.Pointers.SetItem(command.Market, command.Version), cancel).ConfigureAwait(false)
        : (await queue.Shelf.LibraryAsync(command.Version, cancel).ConfigureAwait(false)).Problem;

    private static Draft Decide(LiveNetwork live, DateTimeOffset at, PublishCommand command, PreparedAhead ahead)
    {
        var before = live.Pointers.GetValueOrDefault(command.Market);
        var prepared = ahead.For(live.Pointers.SetItem(command.Market, command.Version));
        if (prepared.Problem is not null)
        {
            return Draft.Nothing(new WriteAnswer(422, LifeWrites.Problem(prepared.Problem, "unusable_version", 422)));
        }

        if (command.Market == LiveNames.Network && LifeRenewal.Strangers(live.State, prepared.Value!.Snapshot).Take(5).ToList() is { Count: > 0 } strangers)
        {
            var places = string.Join(", ", strangers.Select(place => $"{place.Sku} at {place.Node}"));
            return Draft.Nothing(new WriteAnswer(422, LifeWrites.Problem($"There is stock, or something is reserved, of what the new network does not know: {places}. Keep those nodes and products in it.", "stock_would_be_lost", 422)));
        }

        return new Draft
        {
            Kind = PublishCommand.Kind,
            Subject = command.Market,
            Command = command.Write(),
            Pointer = new PointerChange(command.Market, before, command.Version),
            Prepared = prepared.Value,
            Answer = new WriteAnswer(200, CanonicalJson.Write(Told(live, at, command, before))),
        };
    }

    private static JsonObject Told(LiveNetwork live, DateTimeOffset at, PublishCommand command, string? before)
    {
        var told = new JsonObject
        {
            ["at"] = Instants.Text(at),
            ["before"] = before,
            ["commit"] = live.Head.Number + 1,
            ["market"] = command.Market,
            ["version"] = command.Version,
        };
        if (command.Change is not null)
        {
            told["change"] = command.Change;
        }

        return told;
    }

    private async Task<Outcome<ArtefactRow>> StoreAsync(ArtefactRow row, byte[] content, CancellationToken cancel)
    {
        await store.Artefacts.PutAsync(new Artefact(row, content), cancel).ConfigureAwait(false);
        return Outcome<ArtefactRow>.Of(row);
    }
}

using System.Collections.Concurrent;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Explaining;

/// <summary>Networks as they were when something was decided. Safe for several threads.</summary>
public sealed class NetworkThen(IStore store)
{
    private readonly ConcurrentDictionary<string, NodeNames> _known = new(StringComparer.Ordinal);

    /// <summary>Names of the nodes of the network that was live just before a commit; none where there was no network.</summary>
    /// <param name="commit">Number of the commit.</param>
    /// <param name="live">What is live now; its libraries say how networks are read.</param>
    /// <param name="cancel">Ends the search.</param>
    public async ValueTask<NodeNames> NamesAsync(long commit, LiveNetwork live, CancellationToken cancel = default)
    {
        var published = await store.Commits.FindAsync(new CommitFilter(Kind: PublishCommand.Kind, Subject: LiveNames.Network), commit, 1, cancel).ConfigureAwait(false);
        if (published is not [{ } last])
        {
            return NodeNames.None;
        }

        var hash = PublishCommand.Read(last.Command).Version;
        return _known.TryGetValue(hash, out var known) ? known : _known[hash] = await ReadAsync(hash, live, cancel).ConfigureAwait(false);
    }

    private async ValueTask<NodeNames> ReadAsync(string hash, LiveNetwork live, CancellationToken cancel)
    {
        if (live.Prepared is { } prepared && live.Pointers.GetValueOrDefault(LiveNames.Network) == hash)
        {
            return NodeNames.Of(prepared.Snapshot.Nodes);
        }

        var artefact = await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false);
        var bundle = artefact is null ? null : FileBundle.Read(artefact.Content).Value;
        var network = bundle is null ? null : NetworkBundle.Read(bundle, live.Prepared?.Versions ?? []).Value;
        return network is null ? NodeNames.None : NodeNames.Of(network.Nodes);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Engine.Distances;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Replaying;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Explaining;

/// <summary>Places and distances as they were when something was decided, measured by what measured them then, of the decision's own inputs. Safe for several threads.</summary>
public sealed class PlacesThen(IStore store)
{
    private const int MostKnown = 8;
    private readonly ConcurrentDictionary<string, (ImmutableArray<Node> Nodes, DistanceTable Distances)> _known = new(StringComparer.Ordinal);

    /// <summary>Where a decision's nodes and destination lay; nothing where its inputs are gone, as after somebody was forgotten.</summary>
    /// <param name="kept">The decision.</param>
    /// <param name="live">What is live now; its libraries say how networks are read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async ValueTask<DecisionPlaces> OfAsync(StoredDecision kept, LiveNetwork live, CancellationToken cancel = default)
    {
        if (kept.Inputs.IsEmpty || DecisionInputsJson.Read(kept.Inputs.Span, kept.Row.Hash).Value is not { } inputs || (inputs.Order ?? inputs.Request?.Order)?.Destination is not { } to
            || inputs.Versions.GetValueOrDefault(LiveNames.Network) is not { } hash || await NetworkAsync(hash, live, cancel).ConfigureAwait(false) is not { } network)
        {
            return DecisionPlaces.None;
        }

        return Of(network.Nodes, network.Distances.To(to), to);
    }

    private static DecisionPlaces Of(ImmutableArray<Node> nodes, NodeDistances distances, Destination to) => new(
        to.At,
        nodes.Select((node, i) => new PlacedNode(node.Id, node.At, distances[i] == DistanceTable.Unknown ? null : distances[i]))
            .DistinctBy(node => node.Id).ToImmutableSortedDictionary(node => node.Id, node => node, StringComparer.Ordinal));

    private async ValueTask<(ImmutableArray<Node> Nodes, DistanceTable Distances)?> NetworkAsync(string hash, LiveNetwork live, CancellationToken cancel)
    {
        if (_known.TryGetValue(hash, out var known))
        {
            return known;
        }

        var snapshot = live.Prepared is { } prepared && live.Pointers.GetValueOrDefault(LiveNames.Network) == hash ? prepared.Snapshot : await ReadAsync(hash, live, cancel).ConfigureAwait(false);
        if (snapshot is null)
        {
            return null;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        return _known[hash] = (snapshot.Nodes, new DistanceTable(snapshot));
    }

    private async ValueTask<Snapshot?> ReadAsync(string hash, LiveNetwork live, CancellationToken cancel)
    {
        var artefact = await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false);
        var bundle = artefact is null ? null : FileBundle.Read(artefact.Content).Value;
        return bundle is not null && NetworkBundle.Read(bundle, live.Prepared?.Versions ?? []).Value is { } network ? Snapshot.Of(network) : null;
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Operations.Serving;
using DomRules.Store;

namespace DomRules.Operations.Replaying;

/// <summary>What decides by stored versions, read and compiled once. Not for several threads.</summary>
internal sealed class VersionMachines(IStore store)
{
    /// <summary>So many sets of versions are kept ready; a log that saw more is read set by set.</summary>
    private const int Kept = 8;

    private readonly VersionShelf _shelf = new(store.Artefacts);
    private readonly Dictionary<string, Outcome<DecisionReplay>> _machines = new(StringComparer.Ordinal);

    /// <summary>The machine of these versions; or why there is none.</summary>
    /// <param name="versions">Hashes by market, and of the network.</param>
    /// <param name="cancel">Ends the reading.</param>
    internal async ValueTask<Outcome<DecisionReplay>> OfAsync(ImmutableSortedDictionary<string, string> versions, CancellationToken cancel)
    {
        var name = string.Join(' ', versions.Select(version => $"{version.Key}={version.Value}"));
        if (_machines.TryGetValue(name, out var machine))
        {
            return machine;
        }

        if (_machines.Count >= Kept)
        {
            _machines.Clear();
        }

        return _machines[name] = await PrepareAsync(versions, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<DecisionReplay>> PrepareAsync(ImmutableSortedDictionary<string, string> versions, CancellationToken cancel)
    {
        if (await _shelf.LoadAsync(versions, cancel).ConfigureAwait(false) is { } problem)
        {
            return Outcome<DecisionReplay>.Failed(problem);
        }

        var prepared = _shelf.Prepare(versions);
        return prepared.Problem is { } unusable ? Outcome<DecisionReplay>.Failed(unusable)
            : prepared.Value is { } network ? Outcome<DecisionReplay>.Of(new DecisionReplay(network.Library, network.Snapshot))
            : Outcome<DecisionReplay>.Failed("Its inputs name no network");
    }
}

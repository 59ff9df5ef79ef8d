using System.Collections.Concurrent;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Graphs;

/// <summary>Versions of libraries, read once each. Compiling one takes a while, so that it is done beside the circuit that asks.</summary>
public sealed class GraphLibraries(ApiServices services)
{
    private const int Most = 16;
    private readonly ConcurrentDictionary<string, GraphLibrary> _known = new(StringComparer.Ordinal);

    /// <summary>The library of a hash; or why it cannot be shown.</summary>
    internal async Task<Outcome<GraphLibrary>> FindAsync(string hash) =>
        _known.TryGetValue(hash, out var known) ? Outcome<GraphLibrary>.Of(known) : await Task.Run(() => ReadAsync(hash)).ConfigureAwait(false);

    private async Task<Outcome<GraphLibrary>> ReadAsync(string hash)
    {
        var version = await services.Queue.Shelf.LibraryAsync(hash).ConfigureAwait(false);
        if (version.Value is null)
        {
            return Outcome<GraphLibrary>.Failed(version.Problem!);
        }

        var stored = await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false);
        var bundle = FileBundle.Read(stored!.Content);
        if (bundle.Value is null)
        {
            return Outcome<GraphLibrary>.Failed(bundle.Problem!);
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return Outcome<GraphLibrary>.Of(_known.GetOrAdd(hash, new GraphLibrary(version.Value, BundleSnapshot.Of(bundle.Value))));
    }
}

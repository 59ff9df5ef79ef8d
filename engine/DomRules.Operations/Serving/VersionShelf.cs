using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;
using DomRules.Store.Artefacts;

namespace DomRules.Operations.Serving;

/// <summary>Versions by hash, read from the store and compiled once. Safe for several threads.</summary>
public sealed class VersionShelf(IArtefactShelf artefacts)
{
    private readonly ConcurrentDictionary<string, Outcome<CompiledVersion>> _libraries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileBundle> _networks = new(StringComparer.Ordinal);

    /// <summary>The library of a hash; or why it is of no use.</summary>
    public async ValueTask<Outcome<CompiledVersion>> LibraryAsync(string hash, CancellationToken cancel = default)
    {
        if (_libraries.TryGetValue(hash, out var known))
        {
            return known;
        }

        var bundle = await BundleAsync(hash, ArtefactKinds.Library, cancel).ConfigureAwait(false);
        var compiled = bundle.Value is { } files ? VersionCompiler.Compile(hash, files) : bundle.InTheWayOf<CompiledVersion>();
        return bundle.Value is null ? compiled : _libraries.GetOrAdd(hash, compiled);
    }

    /// <summary>Reads and compiles what pointers name; null: all is ready, else what is in the way.</summary>
    public async ValueTask<string?> LoadAsync(ImmutableSortedDictionary<string, string> pointers, CancellationToken cancel = default)
    {
        foreach (var (market, hash) in pointers)
        {
            var problem = market == LiveNames.Network ? await LoadNetworkAsync(hash, cancel).ConfigureAwait(false) : (await LibraryAsync(hash, cancel).ConfigureAwait(false)).Problem;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>What pointers name, ready to decide; the value null without problem: no network is among them. <see cref="LoadAsync"/> must have read it all.</summary>
    public Outcome<PreparedNetwork?> Prepare(ImmutableSortedDictionary<string, string> pointers) => Prepare(pointers, null);

    /// <summary>The same where one of the versions is not stored.</summary>
    internal Outcome<PreparedNetwork?> Prepare(ImmutableSortedDictionary<string, string> pointers, CompiledVersion? extra)
    {
        if (!pointers.TryGetValue(LiveNames.Network, out var hash))
        {
            return Outcome<PreparedNetwork?>.Of(null);
        }

        var versions = pointers.Where(one => one.Key != LiveNames.Network).ToImmutableSortedDictionary(one => one.Key, one => one.Value == extra?.Hash ? extra : _libraries[one.Value].Value!, StringComparer.Ordinal);
        var distinct = versions.Values.DistinctBy(version => version.Hash).ToImmutableArray();
        var read = NetworkBundle.Read(_networks[hash], distinct);
        return read.Value is not { } network
            ? Outcome<PreparedNetwork?>.Failed(string.Join('\n', read.Problems.Where(problem => problem.IsError)))
            : Outcome<PreparedNetwork?>.Of(new PreparedNetwork(pointers, PolicyLibrary.Combined(versions.ToImmutableSortedDictionary(one => one.Key, one => one.Value.Library, StringComparer.Ordinal)), Snapshot.Of(network), distinct));
    }

    private async ValueTask<string?> LoadNetworkAsync(string hash, CancellationToken cancel)
    {
        if (_networks.ContainsKey(hash))
        {
            return null;
        }

        var bundle = await BundleAsync(hash, ArtefactKinds.Network, cancel).ConfigureAwait(false);
        if (bundle.Value is { } files)
        {
            _networks[hash] = files;
        }

        return bundle.Problem;
    }

    private async ValueTask<Outcome<FileBundle>> BundleAsync(string hash, string kind, CancellationToken cancel)
    {
        var found = await artefacts.GetAsync(hash, cancel).ConfigureAwait(false);
        return found is null ? Outcome<FileBundle>.Failed($"No version {hash} is stored. Store it first.")
            : found.Row.Kind != kind ? Outcome<FileBundle>.Failed($"Version {hash} is a {found.Row.Kind}, not a {kind}.")
            : FileBundle.HashOf(found.Content.Span) != hash ? Outcome<FileBundle>.Failed($"Version {hash} is not what was stored under that hash: the store is damaged.")
            : FileBundle.Read(found.Content);
    }
}

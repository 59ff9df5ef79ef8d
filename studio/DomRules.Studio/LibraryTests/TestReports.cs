using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Libraries;
using DomRules.Operations.Serving;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Studio.LibraryTests;

/// <summary>What the tests of stored versions came to, kept by hash. They run beside the circuit that asks.</summary>
public sealed class TestReports(ApiServices services)
{
    private const int Most = 32;
    private readonly ConcurrentDictionary<string, (TestReport Report, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>The report that is kept; null: nobody ran them yet.</summary>
    internal (TestReport Report, DateTimeOffset At)? Known(string key) => _known.TryGetValue(key, out var known) ? known : null;

    /// <summary>The library of a version with what its tests need; or why there is none.</summary>
    internal async Task<Outcome<LoadedLibrary>> LibraryAsync(string hash)
    {
        var version = await Task.Run(async () => await services.Queue.Shelf.LibraryAsync(hash).ConfigureAwait(false)).ConfigureAwait(false);
        return version.Value is { } compiled
            ? Outcome<LoadedLibrary>.Of(VersionCompiler.Loaded((await FilesAsync(hash).ConfigureAwait(false))!, compiled, await NetworkAsync().ConfigureAwait(false)))
            : Outcome<LoadedLibrary>.Failed(version.Problem!);
    }

    /// <summary>Runs the tests of a library and keeps what they come to.</summary>
    internal async Task<(TestReport Report, DateTimeOffset At)> RunAsync(string key, LoadedLibrary library)
    {
        var report = await Task.Run(() => TestReport.Of(library, services.Clock)).ConfigureAwait(false);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[key] = (report, services.Clock.GetUtcNow());
    }

    /// <summary>Files of the live network, which tests may name.</summary>
    private async Task<ImmutableSortedDictionary<string, string>> NetworkAsync() =>
        services.Queue.Live.Pointers.TryGetValue(LiveNames.Network, out var hash) && await FilesAsync(hash).ConfigureAwait(false) is { } bundle ? bundle.Files : ImmutableSortedDictionary<string, string>.Empty;

    private async Task<FileBundle?> FilesAsync(string hash) => await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { } stored ? FileBundle.Read(stored.Content).Value : null;
}

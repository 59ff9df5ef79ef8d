using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations;
using DomRules.Operations.Serving;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Studio.LibraryTests;

/// <summary>What the tests of stored versions came to, kept by the version and the network that is live. They run beside the circuit that asks.</summary>
public sealed class TestReports(ApiServices services)
{
    private const int Most = 64;
    private readonly ConcurrentDictionary<string, (TestReport Report, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>A version with what its tests need; or why there is none.</summary>
    internal async Task<Outcome<TestedLibrary>> LibraryAsync(string hash)
    {
        var version = await Task.Run(async () => await services.Queue.Shelf.LibraryAsync(hash).ConfigureAwait(false)).ConfigureAwait(false);
        return version.Value is { } compiled && await FilesAsync(hash).ConfigureAwait(false) is { } files
            ? Outcome<TestedLibrary>.Of(new TestedLibrary($"{hash} {Network}", VersionCompiler.Loaded(files, compiled, await NetworkFilesAsync().ConfigureAwait(false))))
            : Outcome<TestedLibrary>.Failed(version.Problem ?? $"No version {hash} is stored.");
    }

    /// <summary>The report that is kept; null: nobody ran them yet.</summary>
    internal (TestReport Report, DateTimeOffset At)? Known(TestedLibrary library) => _known.TryGetValue(library.Key, out var known) ? known : null;

    /// <summary>Runs the tests of a library and keeps what they come to.</summary>
    internal async Task<(TestReport Report, DateTimeOffset At)> RunAsync(TestedLibrary library)
    {
        var report = await Task.Run(() => TestReport.Of(library.Library, services.Clock)).ConfigureAwait(false);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[library.Key] = (report, services.Clock.GetUtcNow());
    }

    /// <summary>The report of a version, kept or run now; null: there is no such version.</summary>
    internal async Task<TestReport?> OfAsync(string? hash) =>
        hash is not null && (await LibraryAsync(hash).ConfigureAwait(false)).Value is { } library
            ? (Known(library) ?? await RunAsync(library).ConfigureAwait(false)).Report
            : null;

    /// <summary>Files of the live network, which tests may name beside their library's own.</summary>
    internal async Task<ImmutableSortedDictionary<string, string>> NetworkFilesAsync() =>
        Network is { } hash && await FilesAsync(hash).ConfigureAwait(false) is { } bundle ? bundle.Files : ImmutableSortedDictionary<string, string>.Empty;

    private string? Network => services.Queue.Live.Pointers.GetValueOrDefault(LiveNames.Network);

    private async Task<FileBundle?> FilesAsync(string hash) => await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { } stored ? FileBundle.Read(stored.Content).Value : null;
}

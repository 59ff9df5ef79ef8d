using System.Collections.Concurrent;
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
        var stored = await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false);
        return stored?.Row.Kind != ArtefactKinds.Library ? Outcome<LoadedLibrary>.Failed("There is no library of this version.") : await Task.Run(() => Read(stored.Content)).ConfigureAwait(false);
    }

    /// <summary>Runs the tests of a library and keeps what they come to.</summary>
    internal async Task<(TestReport Report, DateTimeOffset At)> RunAsync(string key, LoadedLibrary library)
    {
        var report = await Task.Run(() => TestReport.Of(library)).ConfigureAwait(false);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[key] = (report, services.Clock.GetUtcNow());
    }

    private static Outcome<LoadedLibrary> Read(ReadOnlyMemory<byte> content)
    {
        var bundle = FileBundle.Read(content);
        return bundle.Value is { } files ? BundleLibrary.Of(files) : Outcome<LoadedLibrary>.Failed(bundle.Problem!);
    }
}

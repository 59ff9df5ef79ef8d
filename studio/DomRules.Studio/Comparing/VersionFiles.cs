using System.Collections.Concurrent;
using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations.Comparing;
using DomRules.Operations.Serving;
using DomRules.Operations.Testing;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Comparing;

/// <summary>What versions hold and mean. Versions never change, so that what was worked out once is kept for a while.</summary>
public sealed class VersionFiles(ApiServices services)
{
    private const int MostKept = 64;
    private readonly ConcurrentDictionary<string, Lazy<VersionTests>> _tests = new(StringComparer.Ordinal);

    /// <summary>The files of a stored version; null: none of that hash is stored.</summary>
    internal async ValueTask<FileBundle?> OfAsync(string? hash) =>
        hash is not null && await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { } artefact ? FileBundle.Read(artefact.Content).Value : null;

    /// <summary>What two versions mean differently; null: one of them cannot be read.</summary>
    internal async ValueTask<ImmutableArray<MeaningDifference>?> MeaningAsync(string? before, string after)
    {
        var (old, now) = (await CompiledAsync(before).ConfigureAwait(false), await CompiledAsync(after).ConfigureAwait(false));
        return now is null || (before is not null && old is null) ? null : await Task.Run(() => PolicyComparison.Of(old, now.Value)).ConfigureAwait(false);
    }

    /// <summary>What a version's own tests come to, on the live network where they name its files; null: it cannot be read.</summary>
    internal async ValueTask<VersionTests?> TestsAsync(string? hash)
    {
        if (await CompiledAsync(hash).ConfigureAwait(false) is not { } version)
        {
            return null;
        }

        if (_tests.Count > MostKept)
        {
            _tests.Clear();
        }

        var network = services.Queue.Live.Pointers.GetValueOrDefault(LiveNames.Network);
        var others = (await OfAsync(network).ConfigureAwait(false))?.Files ?? version.Files.Files.Clear();
        var tests = _tests.GetOrAdd($"{hash} {network}", _ => new Lazy<VersionTests>(() => VersionTests.Run(version.Version, version.Files, others)));
        return await Task.Run(() => tests.Value).ConfigureAwait(false);
    }

    private async ValueTask<(CompiledVersion Version, FileBundle Files)?> CompiledAsync(string? hash) =>
        await OfAsync(hash).ConfigureAwait(false) is { } files && (await services.Queue.Shelf.LibraryAsync(hash!).ConfigureAwait(false)).Value is { } version ? (version, files) : null;
}

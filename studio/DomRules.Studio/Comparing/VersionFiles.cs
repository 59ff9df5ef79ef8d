using System.Collections.Immutable;
using DomRules.Api.Hosting;
using DomRules.Operations.Comparing;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Comparing;

/// <summary>What versions hold and mean.</summary>
public sealed class VersionFiles(ApiServices services)
{
    /// <summary>The files of a stored version; null: none of that hash is stored.</summary>
    internal async ValueTask<FileBundle?> OfAsync(string? hash) =>
        hash is not null && await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { } artefact ? FileBundle.Read(artefact.Content).Value : null;

    /// <summary>What two versions mean differently; null: one of them cannot be read.</summary>
    internal async ValueTask<ImmutableArray<MeaningDifference>?> MeaningAsync(string? before, string after)
    {
        var (old, now) = (await CompiledAsync(before).ConfigureAwait(false), await CompiledAsync(after).ConfigureAwait(false));
        return now is null || (before is not null && old is null) ? null : await Task.Run(() => PolicyComparison.Of(old, now.Value)).ConfigureAwait(false);
    }

    private async ValueTask<(CompiledVersion Version, FileBundle Files)?> CompiledAsync(string? hash) =>
        await OfAsync(hash).ConfigureAwait(false) is { } files && (await services.Queue.Shelf.LibraryAsync(hash!).ConfigureAwait(false)).Value is { } version ? (version, files) : null;
}

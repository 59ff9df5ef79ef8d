using System.Security.Cryptography;
using DomRules.Store;
using DomRules.Store.Artefacts;

namespace DomRules.Operations.Simulating;

/// <summary>Where parts of simulations are kept for a while, by the hash of their content.</summary>
internal sealed class SimulationShelf(IStore store, TimeProvider clock)
{
    internal const string Kind = "simulation";

    internal async ValueTask<string> PutAsync(byte[] content, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.Artefacts.KeepAsync(new Artefact(new ArtefactRow(hash, Kind, Kind, "", clock.GetUtcNow(), "job"), content), cancel).ConfigureAwait(false);
        return hash;
    }

    /// <summary>Lines of a part; none where it is gone.</summary>
    internal static async ValueTask<string[]> LinesAsync(IStore store, string hash, CancellationToken cancel) =>
        await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false) is { } kept ? System.Text.Encoding.UTF8.GetString(kept.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
}

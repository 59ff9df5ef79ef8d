using DomRules.Api.Hosting;
using DomRules.Operations.Serving;
using DomRules.Store.Artefacts;

namespace DomRules.Studio.Simulate;

/// <summary>Stored versions of libraries to choose from, and how they are called.</summary>
internal static class VersionChoice
{
    /// <summary>Stands for what is live.</summary>
    internal const string Live = "live";

    /// <summary>Stands for what decided then.</summary>
    internal const string Decided = "decided";

    private const int Most = 100;

    /// <summary>The newest ones, with one that is chosen already.</summary>
    internal static async Task<IReadOnlyList<ArtefactRow>> AllAsync(ApiServices services, params string?[] chosen)
    {
        var rows = (await services.Store.Artefacts.ListAsync(ArtefactKinds.Library, null, null, Most).ConfigureAwait(false)).ToList();
        foreach (var hash in chosen.OfType<string>().Where(hash => hash.Length == 64 && rows.TrueForAll(row => row.Hash != hash)).Distinct(StringComparer.Ordinal).ToList())
        {
            if (await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { Row.Kind: ArtefactKinds.Library } other)
            {
                rows.Add(other.Row);
            }
        }

        return rows;
    }

    /// <summary>How a version is called.</summary>
    internal static string NameOf(ArtefactRow row) => $"{row.Name}{(row.Label.Length > 0 ? " " + row.Label : "")} · {row.Hash[..12]}";

    /// <summary>How a version is called of which only the hash is known.</summary>
    internal static async Task<string> NameOfAsync(ApiServices services, string hash) =>
        await services.Store.Artefacts.GetAsync(hash).ConfigureAwait(false) is { } kept ? NameOf(kept.Row) : hash.Length > 12 ? hash[..12] : hash;
}

using System.Text.Json.Nodes;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Serving;

/// <summary>Makes a library and a network from disk live where nothing is yet, so that one command starts a store that works.</summary>
public static class FirstVersions
{
    private const string Because = "the first start";

    /// <summary>Another process, which started at the same time, was quicker.</summary>
    private const int Occupied = 412;

    /// <summary>Publishes what is missing; null: all is well, else what is in the way.</summary>
    /// <param name="publishing">Versions.</param>
    /// <param name="queue">What is live already.</param>
    /// <param name="policy">A package, a .route file or a library folder; null: none.</param>
    /// <param name="network">network.json or a folder; null: none.</param>
    /// <param name="at">What time it is.</param>
    /// <param name="trusted">Public keys, PEM, of which one must have signed the policy; none: nobody in particular.</param>
    /// <param name="cancel">Before it is written.</param>
    public static async Task<string?> PublishAsync(Publishing publishing, CommitQueue queue, string? policy, string? network, DateTimeOffset at, IReadOnlyCollection<string>? trusted = null, CancellationToken cancel = default)
    {
        if (policy is not null && queue.Live.Pointers.Keys.All(market => market == LiveNames.Network))
        {
            var bundle = SignedPackage.OpenPath(policy, trusted ?? []);
            var stored = bundle.Value is { } files ? await publishing.StoreLibraryAsync(files, "", "start", at, cancel).ConfigureAwait(false) : bundle.InTheWayOf<Store.Artefacts.ArtefactRow>();
            if (await GoLiveAsync(publishing, MarketReach.AllOthers, stored, cancel).ConfigureAwait(false) is { } problem)
            {
                return problem;
            }
        }

        if (network is not null && !queue.Live.Pointers.ContainsKey(LiveNames.Network))
        {
            var bundle = NetworkBundle.OfPath(network);
            var stored = bundle.Value is { } files ? await publishing.StoreNetworkAsync(files, "", "start", at, cancel).ConfigureAwait(false) : bundle.InTheWayOf<Store.Artefacts.ArtefactRow>();
            return await GoLiveAsync(publishing, LiveNames.Network, stored, cancel).ConfigureAwait(false);
        }

        return null;
    }

    private static async Task<string?> GoLiveAsync(Publishing publishing, string market, Outcome<Store.Artefacts.ArtefactRow> stored, CancellationToken cancel)
    {
        if (stored.Value is not { } row)
        {
            return stored.Problem;
        }

        var answer = await publishing.PublishAsync(new PublishCommand(market, row.Hash, Because), "", "start", null, cancel).ConfigureAwait(false);
        return answer.Status is 200 or Occupied ? null : answer.Detail ?? JsonNode.Parse(answer.Body.Span)?["detail"]?.GetValue<string>();
    }
}

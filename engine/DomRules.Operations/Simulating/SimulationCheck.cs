using DomRules.Model.Graph;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Simulating;

/// <summary>Tells beforehand whether a simulation can be done.</summary>
public static class SimulationCheck
{
    /// <summary>Why it cannot be decided by these versions; null: it can.</summary>
    public static async ValueTask<string?> ProblemAsync(CommitQueue queue, SimulationWanted wanted, CancellationToken cancel = default) =>
        await ProblemAsync(queue, wanted, wanted.Version, cancel).ConfigureAwait(false)
        ?? (wanted.Against is { } against ? await ProblemAsync(queue, wanted, against, cancel).ConfigureAwait(false) : null);

    /// <summary>The hash of the library that is live for a market; or why it cannot be told.</summary>
    /// <param name="live">How everything stands.</param>
    /// <param name="market">The market; null: all.</param>
    public static Outcome<string> LiveVersion(LiveNetwork live, string? market)
    {
        var libraries = live.Pointers.Remove(LiveNames.Network);
        if (market is null && libraries.Values.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return Outcome<string>.Failed("Several libraries are live, each for its market. Choose a market first.");
        }

        var hash = (market is null ? libraries.Values.FirstOrDefault() : libraries.GetValueOrDefault(market)) ?? libraries.GetValueOrDefault(MarketReach.AllOthers);
        return hash is null ? Outcome<string>.Failed("No library is live for it. Publish one, or choose a stored version.") : Outcome<string>.Of(hash);
    }

    private static async ValueTask<string?> ProblemAsync(CommitQueue queue, SimulationWanted wanted, string version, CancellationToken cancel)
    {
        var (shelf, live) = (queue.Shelf, queue.Live.Pointers);
        var network = wanted.Network ?? live.GetValueOrDefault(LiveNames.Network);
        var library = await shelf.LibraryAsync(version, cancel).ConfigureAwait(false);
        if (library.Problem is not null || wanted.Market == LiveNames.Network || network is null)
        {
            return library.Problem ?? (network is null ? "No network is live. Publish one first." : "`market` names a market; a network goes to `network`.");
        }

        var pointers = live.Clear().Add(wanted.Market ?? MarketReach.AllOthers, version).Add(LiveNames.Network, network);
        return await shelf.LoadAsync(pointers, cancel).ConfigureAwait(false) ?? shelf.Prepare(pointers).Problem;
    }
}

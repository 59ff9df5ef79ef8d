using System.Collections.Immutable;
using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Orders;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Serving;

/// <summary>A network with the policies that are live for it, ready to decide. Immutable but for <see cref="Fulfilment"/>.</summary>
public sealed class PreparedNetwork
{
    internal PreparedNetwork(ImmutableSortedDictionary<string, string> pointers, PolicyLibrary library, Snapshot snapshot, ImmutableArray<CompiledVersion> versions)
    {
        Pointers = pointers;
        Library = library;
        Snapshot = snapshot;
        Versions = versions;
        Options = NetworkBundle.OptionsFor(versions) with { Checks = new OrderChecks(snapshot.Network) };
        Fulfilment = new Fulfilment(library, snapshot);
    }

    /// <summary>Hashes of what is live, by market; under <see cref="LiveNames.Network"/> that of the network.</summary>
    public ImmutableSortedDictionary<string, string> Pointers { get; }

    /// <summary>All live libraries as one, each for its market.</summary>
    public PolicyLibrary Library { get; }

    /// <summary>The network. Its stock is where the state began, not what is there now.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The live libraries.</summary>
    public ImmutableArray<CompiledVersion> Versions { get; }

    /// <summary>How orders are read for this network.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The machine. Only who writes may use it: it is not for several threads.</summary>
    internal Fulfilment Fulfilment { get; }

    /// <summary>Hash of the library version for orders of a market; null: none is live for it.</summary>
    public string? VersionFor(string? market) =>
        market is not null && market != LiveNames.Network && Pointers.TryGetValue(market, out var own) ? own : Pointers.GetValueOrDefault(MarketReach.AllOthers);
}

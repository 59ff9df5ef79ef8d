using System.Collections.Immutable;
using DomRules.Model.Graph;
using DomRules.Model.Life;
using DomRules.Operations.Changes;
using DomRules.Operations.Receivers;
using DomRules.Store.Commits;

namespace DomRules.Operations.Serving;

/// <summary>Everything as it stands after a commit. Immutable; whoever holds one sees no later change.</summary>
public sealed record LiveNetwork
{
    /// <summary>Nothing has happened yet.</summary>
    public static LiveNetwork Empty { get; } = new()
    {
        Head = LogHead.None,
        State = new LifeState { At = DateTimeOffset.MinValue },
        Pointers = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
    };

    /// <summary>The last commit.</summary>
    public required LogHead Head { get; init; }

    /// <summary>Stock, orders, timers.</summary>
    public required LifeState State { get; init; }

    /// <summary>Hashes of what is live, by market; under <see cref="LiveNames.Network"/> that of the network.</summary>
    public required ImmutableSortedDictionary<string, string> Pointers { get; init; }

    /// <summary>Who is told what happens, by id.</summary>
    public ImmutableSortedDictionary<string, Receiver> Receivers { get; init; } = ReceiverLog.None;

    /// <summary>What somebody wants live, and the rules by which it is approved.</summary>
    public ChangeBook Changes { get; init; } = ChangeBook.Empty;

    /// <summary>The network and its policies, ready; null: no network is live yet.</summary>
    public PreparedNetwork? Prepared { get; init; }

    /// <summary>Hash of the library version for orders of a market; null: none is live for it.</summary>
    public string? VersionFor(string market) => Pointers.GetValueOrDefault(market) ?? Pointers.GetValueOrDefault(MarketReach.AllOthers);
}

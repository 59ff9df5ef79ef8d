using DomRules.Engine.Distances;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Returns;

namespace DomRules.Engine.Returns;

/// <summary>Decides what becomes of returned goods. Pure: the same return, snapshot, policy and time give the same record, byte for byte. Not safe to share between threads; make one each.</summary>
public sealed class ReturnDesk
{
    private readonly Snapshot _snapshot;
    private readonly SnapshotSlice _slice;
    private readonly PolicyLibrary _library;
    private readonly List<PolicyDesk> _policies = [];

    /// <summary>Prepares a library for a snapshot.</summary>
    public ReturnDesk(PolicyLibrary library, Snapshot snapshot)
        : this(library, snapshot, Evaluation.Compiled)
    {
    }

    /// <summary>The same, with a choice of evaluators.</summary>
    internal ReturnDesk(PolicyLibrary library, Snapshot snapshot, Evaluation evaluation)
    {
        _library = library;
        _snapshot = snapshot;
        _slice = new SnapshotSlice(snapshot);
        var distances = new DistanceTable(snapshot);
        foreach (var graph in library.Policies)
        {
            _policies.Add(new PolicyDesk(new ReturnSession(graph, snapshot, distances, evaluation)));
        }
    }

    /// <summary>Decides every item of a return; changes nothing. What it does to stock stands in the record as values.</summary>
    /// <param name="request">The return; one that contradicts its order is held, with the contradiction as its fault.</param>
    /// <param name="at">Decision time.</param>
    public DecisionRecord Decide(ReturnRequest request, DateTimeOffset at)
    {
        var matched = ReturnMatching.Of(request);
        var slice = _slice.HashOf(matched.Items.Select(item => item.Line.Sku), new StockLedger(_snapshot), _snapshot.Network.CapacityUse.Select(NetworkText.Of).Order(StringComparer.Ordinal));
        if (!matched.Problems.IsEmpty)
        {
            return ReturnWithoutDecision.Contradicting(request, matched, at, slice);
        }

        for (var i = 0; i < _policies.Count; i++)
        {
            _policies[i].Begin(request, matched, at);
            if (_library.IsFor(i, _policies[i].MarketId) && _policies[i].Applies)
            {
                return _policies[i].Decide(slice);
            }
        }

        return ReturnWithoutDecision.WithoutPolicy(request, matched, at, slice);
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;

namespace DomRules.Operations.Promising;

/// <summary>Requests that are ready to be answered.</summary>
public sealed class PromiseRun
{
    private readonly Router _router;
    private readonly Snapshot _snapshot;
    private readonly ImmutableArray<PromiseRequest> _requests;
    private readonly DateTimeOffset? _at;

    internal PromiseRun(Router router, Snapshot snapshot, ImmutableArray<PromiseRequest> requests, DateTimeOffset? at, ImmutableArray<InputProblem> problems, int setAside, ImmutableArray<Diagnostic> warnings)
    {
        _router = router;
        _snapshot = snapshot;
        _requests = requests;
        _at = at;
        Problems = problems;
        SetAside = setAside;
        Warnings = warnings;
    }

    /// <summary>Requests that could not be read.</summary>
    public int SetAside { get; }

    /// <summary>What was wrong with inputs.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Warnings about the policy.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>Name of a node for people.</summary>
    public string NodeName(string id) => _snapshot.NodeOf(id) is >= 0 and var node ? _snapshot.Nodes[node].Name : id;

    /// <summary>Answers all requests in the order of the input; the stock that one holds is gone for the next.</summary>
    public ImmutableArray<DecisionRecord> Answer()
    {
        var promiser = new Promiser(_router);
        var batch = _router.NewBatch();
        return [.. _requests.Select((request, i) => promiser.Promise(request, _at ?? request.At ?? _snapshot.Network.AsOf, batch, i + 1))];
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Promising;
using DomRules.Engine.Routing;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;
using DomRules.Model.Orders;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Promising;

/// <summary>Requests that are ready to be answered.</summary>
public sealed class PromiseRun : PreparedRun
{
    private readonly Router _router;
    private readonly ImmutableArray<PromiseRequest> _requests;
    private readonly DateTimeOffset? _at;

    internal PromiseRun(PolicyAndNetwork inputs, ImmutableArray<PromiseRequest> requests, DateTimeOffset? at, ImmutableArray<InputProblem> problems, int setAside)
        : base(inputs, problems, setAside)
    {
        _router = new Router(inputs.Library, inputs.Snapshot);
        _requests = requests;
        _at = at;
    }

    /// <summary>Answers all requests in the order of the input; the stock that one holds is gone for the next.</summary>
    public ImmutableArray<DecisionRecord> Answer()
    {
        var promiser = new Promiser(_router);
        var batch = _router.NewBatch();
        return [.. _requests.Select((request, i) => promiser.Promise(request, _at ?? request.At ?? Snapshot.Network.AsOf, batch, i + 1))];
    }
}

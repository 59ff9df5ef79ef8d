using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;
using DomRules.Model.Returns;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Returns;

/// <summary>Returns that are ready to be decided.</summary>
public sealed class ReturnRun : PreparedRun
{
    private readonly ReturnDesk _desk;
    private readonly ImmutableArray<ReturnRequest> _requests;
    private readonly DateTimeOffset? _at;

    internal ReturnRun(PolicyAndNetwork inputs, ImmutableArray<ReturnRequest> requests, DateTimeOffset? at, ImmutableArray<InputProblem> problems, int setAside)
        : base(inputs, problems, setAside)
    {
        _desk = new ReturnDesk(inputs.Library, inputs.Snapshot);
        _requests = requests;
        _at = at;
    }

    /// <summary>Returns to decide.</summary>
    public int Count => _requests.Length;

    /// <summary>Decides the returns in the order of the input; what came back with an earlier one cannot come back again.</summary>
    /// <param name="progress">Told how many are decided; null: nobody asks.</param>
    public DecisionRecord[] Decide(Action<int>? progress = null)
    {
        var records = new DecisionRecord[_requests.Length];
        var before = new ReturnedSoFar();
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = _desk.Decide(before.Complete(_requests[i]), _at ?? _requests[i].At ?? Snapshot.Network.AsOf);
            before.Add(records[i]);
            progress?.Invoke(i + 1);
        }

        return records;
    }
}

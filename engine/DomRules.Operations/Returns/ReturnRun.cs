using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Decisions;
using DomRules.Model.Returns;

namespace DomRules.Operations.Returns;

/// <summary>Returns that are ready to be decided.</summary>
public sealed class ReturnRun
{
    private readonly ReturnDesk _desk;
    private readonly Snapshot _snapshot;
    private readonly ImmutableArray<ReturnRequest> _requests;
    private readonly DateTimeOffset? _at;

    internal ReturnRun(ReturnDesk desk, Snapshot snapshot, ImmutableArray<ReturnRequest> requests, DateTimeOffset? at, ImmutableArray<InputProblem> problems, int setAside, ImmutableArray<Diagnostic> warnings)
    {
        _desk = desk;
        _snapshot = snapshot;
        _requests = requests;
        _at = at;
        Problems = problems;
        SetAside = setAside;
        Warnings = warnings;
    }

    /// <summary>Returns to decide.</summary>
    public int Count => _requests.Length;

    /// <summary>Returns that could not be read, or contradict their order.</summary>
    public int SetAside { get; }

    /// <summary>What was wrong with inputs.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Warnings about the policy.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>Decides the returns in the order of the input; what came back with an earlier one cannot come back again.</summary>
    /// <param name="progress">Told how many are decided; null: nobody asks.</param>
    public DecisionRecord[] Decide(Action<int>? progress = null)
    {
        var records = new DecisionRecord[_requests.Length];
        var before = new ReturnedSoFar();
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = _desk.Decide(before.Complete(_requests[i]), _at ?? _requests[i].At ?? _snapshot.Network.AsOf);
            before.Add(records[i]);
            progress?.Invoke(i + 1);
        }

        return records;
    }
}

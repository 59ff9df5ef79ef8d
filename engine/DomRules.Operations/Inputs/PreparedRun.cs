using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;

namespace DomRules.Operations.Inputs;

/// <summary>Something that is ready to be run, and what reading its inputs came upon.</summary>
public abstract class PreparedRun
{
    private protected PreparedRun(PolicyAndNetwork inputs, ImmutableArray<InputProblem> problems, int setAside)
    {
        Inputs = inputs;
        Problems = problems;
        SetAside = setAside;
        Warnings = inputs.Warnings;
    }

    /// <summary>What could not be read, and is left out.</summary>
    public int SetAside { get; }

    /// <summary>What was wrong with inputs.</summary>
    public ImmutableArray<InputProblem> Problems { get; }

    /// <summary>Warnings about the policy.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; }

    /// <summary>Ids of the network's nodes.</summary>
    public IEnumerable<string> NodeIds => Snapshot.Nodes.Select(n => n.Id);

    internal PolicyAndNetwork Inputs { get; }

    internal Snapshot Snapshot => Inputs.Snapshot;

    /// <summary>Name of a node for people.</summary>
    public string NodeName(string id) => Snapshot.NodeOf(id) is >= 0 and var node ? Snapshot.Nodes[node].Name : id;
}

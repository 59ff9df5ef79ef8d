using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Makes decisions again of what they were made of. The same library, network and inputs give the same record, byte for byte. Not safe to share between threads; make one each.</summary>
public sealed class DecisionReplay(PolicyLibrary library, Snapshot network)
{
    private readonly Desk _usual = new(library, network);
    private (ImmutableArray<Disruption> Disruptions, Desk Desk)? _disrupted;

    /// <summary>The record that these inputs come to.</summary>
    public DecisionRecord Replay(DecisionInputs inputs) => Deciding.Of(DeskFor(inputs.Disruptions), inputs);

    /// <summary>How the plan that these inputs come to stands beside the best one that ships anything of a line from a node; null: there is no plan, or no such line or node.</summary>
    public PairComparison? CompareWith(DecisionInputs inputs, string node, int line) => Deciding.Planned(DeskFor(inputs.Disruptions), inputs)?.CompareWith(node, line);

    private Desk DeskFor(ImmutableArray<Disruption>? disruptions)
    {
        if (disruptions is not { } running)
        {
            return _usual;
        }

        if (_disrupted is not { } last || !last.Disruptions.SequenceEqual(running))
        {
            _disrupted = last = (running, new Desk(library, network.Disrupted(running)));
        }

        return last.Desk;
    }
}

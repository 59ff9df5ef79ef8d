using DomRules.Engine.Interpretation;

namespace DomRules.Engine.Compilation;

/// <summary>Where a condition holds and where it does not, over nodes; a node in neither has no answer: something was unknown, or at fault.</summary>
internal sealed class TruthBits(int nodes)
{
    internal NodeBits Yes { get; private set; } = new(nodes);

    internal NodeBits No { get; private set; } = new(nodes);

    internal void Fill(Truth truth)
    {
        Yes.Fill(truth == Truth.Yes);
        No.Fill(truth == Truth.No);
    }

    /// <summary>Answers for a node that had no answer.</summary>
    internal void Set(int node, Truth truth)
    {
        if (truth == Truth.Yes)
        {
            Yes.Add(node);
        }
        else if (truth == Truth.No)
        {
            No.Add(node);
        }
    }

    internal void CopyFrom(TruthBits other)
    {
        Yes.CopyFrom(other.Yes);
        No.CopyFrom(other.No);
    }

    /// <summary>The opposite.</summary>
    internal void Swap() => (Yes, No) = (No, Yes);

    internal void And(TruthBits other)
    {
        Yes.And(other.Yes);
        No.Or(other.No);
    }

    internal void Or(TruthBits other)
    {
        Yes.Or(other.Yes);
        No.And(other.No);
    }
}

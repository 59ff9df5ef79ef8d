namespace DomRules.Engine.Compilation;

/// <summary>Where a condition holds and where it does not, over nodes; a node in neither has no answer yet: something was unknown, or at fault.</summary>
internal sealed class TruthBits(int nodes)
{
    internal NodeBits Yes { get; } = new(nodes);

    internal NodeBits No { get; } = new(nodes);

    internal void Fill(bool? truth)
    {
        Yes.Fill(truth == true);
        No.Fill(truth == false);
    }

    internal void CopyFrom(TruthBits other)
    {
        Yes.CopyFrom(other.Yes);
        No.CopyFrom(other.No);
    }

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

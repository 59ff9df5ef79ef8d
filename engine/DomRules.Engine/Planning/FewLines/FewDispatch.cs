namespace DomRules.Engine.Planning.FewLines;

/// <summary>A dispatch that some candidate travels with.</summary>
internal struct FewDispatch
{
    /// <summary>What opening it adds to the cost.</summary>
    public long Opening;

    /// <summary>The one node that travels with it.</summary>
    public int Node;

    /// <summary>The lines, as bits, that have a candidate on it, if only for a part.</summary>
    public byte Seen;
}

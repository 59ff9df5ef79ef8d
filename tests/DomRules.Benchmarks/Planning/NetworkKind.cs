namespace DomRules.Benchmarks.Planning;

/// <summary>What kind of network a sample is made of.</summary>
public enum NetworkKind
{
    /// <summary>One piece of each line; a price for each node and line, hardly two alike.</summary>
    Prices,

    /// <summary>One piece of each line; shipments priced by five zones, lines by three kinds of node: many plans cost the same.</summary>
    Zones,

    /// <summary>One to three pieces of each line; half of the nodes have one to seven: not all of them have enough.</summary>
    Pieces,

    /// <summary>One to three pieces of each line; a third of the nodes have one or two: what three are asked for must be divided.</summary>
    Scarce,
}

namespace DomRules.Formats.Graphs;

/// <summary>What a box of a drawing stands for; its column too, from left to right.</summary>
public enum DrawnKind
{
    /// <summary>A fact of the order, line, node, stock …</summary>
    Fact,

    /// <summary>A condition, or a part of one that several rules share.</summary>
    Condition,

    /// <summary>A rule with its effects.</summary>
    Rule,

    /// <summary>A step or the rank list.</summary>
    Choice,

    /// <summary>A whole block, folded.</summary>
    Block,
}

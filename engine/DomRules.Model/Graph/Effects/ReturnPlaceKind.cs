namespace DomRules.Model.Graph.Effects;

/// <summary>How the place of a return is found.</summary>
public enum ReturnPlaceKind
{
    /// <summary>The nearest node that meets a condition.</summary>
    NearestNode,

    /// <summary>A named node.</summary>
    Node,

    /// <summary>The node that shipped it.</summary>
    NodeOfOrigin,

    /// <summary>The best by a rank list among those that meet a condition.</summary>
    BestNode,
}

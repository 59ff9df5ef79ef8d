namespace DomRules.Store.Decisions;

/// <summary>What decisions are found by, besides their row.</summary>
public enum TermKind
{
    /// <summary>A node that ships.</summary>
    Node,

    /// <summary>A SKU of the order.</summary>
    Sku,

    /// <summary>A rule that said something.</summary>
    Rule,
}

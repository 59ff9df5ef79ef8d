namespace DomRules.Model.Graph.Effects;

/// <summary>What becomes of a returned item.</summary>
public enum Disposition
{
    /// <summary>Back into stock.</summary>
    Restock,

    /// <summary>Looked at first.</summary>
    Inspect,

    /// <summary>Made new.</summary>
    Refurbish,

    /// <summary>Sold off.</summary>
    Liquidate,

    /// <summary>Given away.</summary>
    Donate,

    /// <summary>Destroyed.</summary>
    Destroy,

    /// <summary>The customer keeps it.</summary>
    Keep,
}

namespace DomRules.Model.Facts;

/// <summary>What must be at hand before a fact is known. Speed comes from evaluating a condition as soon as its scope is complete.</summary>
[Flags]
public enum FactScope
{
    /// <summary>Known always: constants and parameters.</summary>
    None = 0,

    /// <summary>The decision time.</summary>
    Decision = 1,

    /// <summary>The order.</summary>
    Order = 2,

    /// <summary>One line of the order.</summary>
    Line = 4,

    /// <summary>One node of the network.</summary>
    Node = 8,

    /// <summary>The stock of one line at one node.</summary>
    Stock = 16,

    /// <summary>A carrier service for a shipment.</summary>
    Service = 32,

    /// <summary>One shipment of a plan, with its lines.</summary>
    Shipment = 64,

    /// <summary>The chosen plan.</summary>
    Plan = 128,

    /// <summary>An event in an order's life.</summary>
    Event = 256,

    /// <summary>An item that comes back.</summary>
    Item = 512,
}

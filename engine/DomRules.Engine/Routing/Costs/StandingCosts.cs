using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Costs;

/// <summary>What nodes cost by rules that ask of nothing but the node, by node index.</summary>
internal sealed class StandingCosts(int nodes)
{
    /// <summary>Of a shipment, scaled.</summary>
    internal long[] Shipment { get; } = new long[nodes];

    /// <summary>Of a line, scaled.</summary>
    internal long[] Line { get; } = new long[nodes];

    /// <summary>Of a unit, exact.</summary>
    internal decimal[] Unit { get; } = new decimal[nodes];

    /// <summary>Whether a unit costs anything anywhere.</summary>
    internal bool HasUnits { get; set; }

    /// <summary>Whether some node's costs cannot be told, or are too large.</summary>
    internal bool HasFaults { get; set; }

    /// <summary>Why a node's costs cannot be told; null: they can.</summary>
    internal FaultRecord?[] Faults { get; } = new FaultRecord?[nodes];

    /// <summary>Whether an amount is too large for the scale.</summary>
    internal bool[] TooLarge { get; } = new bool[nodes];
}

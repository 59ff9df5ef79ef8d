using DomRules.Engine.Availability;

namespace DomRules.Engine.Routing;

/// <summary>What routing knows of one (line, node) pair.</summary>
internal struct PairState
{
    /// <summary>Built-in vetoes that hold.</summary>
    internal BuiltInVeto BuiltIn;

    /// <summary>What the line can have there.</summary>
    internal PairStock Stock;

    /// <summary>What may be promised there beyond stock; none unless a rule allows it.</summary>
    internal BackorderOffer Backorder;

    /// <summary>First planner candidate of the pair (stock on hand), -1: none.</summary>
    internal int OnHandCandidate;

    /// <summary>Planner candidate that waits for arrivals, -1: none.</summary>
    internal int IncomingCandidate;

    /// <summary>Planner candidate on backorder, -1: none.</summary>
    internal int BackorderCandidate;
}

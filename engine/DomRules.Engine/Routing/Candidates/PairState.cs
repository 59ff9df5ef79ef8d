using DomRules.Engine.Availability;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>What routing knows of one (line, node) pair.</summary>
/// <param name="BuiltIn">Built-in vetoes that hold.</param>
/// <param name="Stock">What the line can have there.</param>
/// <param name="Backorder">What may be promised there beyond stock; none unless a rule allows it.</param>
internal readonly record struct PairState(BuiltInVeto BuiltIn, PairStock Stock, BackorderOffer Backorder);

namespace DomRules.Formats.Decisions;

/// <summary>Properties of a decision record.</summary>
internal enum DecisionProperty
{
    Actions, Assumptions, At, Attainable, Bounds, Candidates, Cleared, Conflict, Contention, Cost, Decision, Engine, Fault, Format, Holds, Inputs, Kind,
    NotCarried, Optimality, Order, Outcome, Parameters, Policy, Previous, Promise, Ranking, Relaxed, Reserved, Rules, Served, Shipments, Snapshot, Step, Steps,
    Summary, Tags, TieBreak, Unplanned, Warnings,
}

namespace DomRules.Formats.Decisions;

/// <summary>Properties of a decision record.</summary>
internal enum DecisionProperty
{
    Actions, Assumptions, At, Attainable, Bounds, Candidates, Cleared, Conflict, Contention, Cost, Decision, Engine, Event, Fault, Format, Holds, Inputs, Items, Kind,
    NotCarried, Optimality, Order, Outcome, Parameters, Person, Policy, Previous, Promise, Ranking, Relaxed, Reserved, Return, Rules, Served, Shipments, Snapshot, Step, Steps,
    Substitutes, Summary, Tags, TieBreak, Unplanned, Warnings,
}

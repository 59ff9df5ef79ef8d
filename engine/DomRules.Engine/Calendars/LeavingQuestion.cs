namespace DomRules.Engine.Calendars;

/// <summary>What decides when a shipment leaves a node that no service collects from.</summary>
/// <param name="Node">Node index.</param>
/// <param name="Level">The level asked for, whose cutoff holds.</param>
/// <param name="ReadyOn">Day number from whose opening on all of it is ready; 0: it is ready now.</param>
/// <param name="HandlingWorkingDays">Working days of the node between order and shipping.</param>
/// <param name="Need">What it takes of the node's day.</param>
/// <param name="IgnoresCapacity">Whether a rule lifts the node's capacity.</param>
internal readonly record struct LeavingQuestion(int Node, string Level, int ReadyOn, int HandlingWorkingDays, CapacityNeed Need, bool IgnoresCapacity);

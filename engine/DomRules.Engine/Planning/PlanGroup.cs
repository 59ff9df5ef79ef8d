namespace DomRules.Engine.Planning;

/// <summary>Lines that belong together: all from one site, whole (in a part plan, or none of them).</summary>
/// <param name="First">Where its lines start in <see cref="PlanningProblem.GroupLines"/>.</param>
/// <param name="Count">How many lines.</param>
/// <param name="Price">What breaking it costs; null: it may not be broken.</param>
public readonly record struct PlanGroup(int First, int Count, long? Price);

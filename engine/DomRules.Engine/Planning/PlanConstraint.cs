namespace DomRules.Engine.Planning;

/// <summary>A constraint that may leave no plan, and that a query may lift.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">The group's or line's index; 0 for the others.</param>
public readonly record struct PlanConstraint(PlanConstraintKind Kind, int Index = 0);

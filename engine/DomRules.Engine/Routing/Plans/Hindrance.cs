using DomRules.Engine.Planning;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Something without which there might be a plan.</summary>
/// <param name="Name">As the record names it: a rule, a step, a built-in veto, or a rule with the lines of one of its groups.</param>
/// <param name="Rule">The rule, step or veto behind it.</param>
/// <param name="Constraint">One of the rule's groups; null: all that the rule says.</param>
internal sealed record Hindrance(string Name, string Rule, PlanConstraint? Constraint = null);

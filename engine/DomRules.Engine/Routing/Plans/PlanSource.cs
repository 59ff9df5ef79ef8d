using DomRules.Engine.Routing.Shipping;

namespace DomRules.Engine.Routing.Plans;

/// <summary>What a planner's candidate stands for.</summary>
internal readonly record struct PlanSource(int Line, int Node, SourceKind Kind);

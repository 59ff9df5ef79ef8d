namespace DomRules.Engine.Routing;

/// <summary>What a planner's candidate stands for.</summary>
internal readonly record struct PlanSource(int Line, int Node, SourceKind Kind);

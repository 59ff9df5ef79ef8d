namespace DomRules.Engine.Routing;

/// <summary>What a step came to.</summary>
internal sealed record StepOutcome(string Step, string Result, List<int> Short, List<string> BlockedBy);

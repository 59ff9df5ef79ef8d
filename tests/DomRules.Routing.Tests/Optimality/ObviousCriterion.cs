namespace DomRules.Routing.Tests.Optimality;

/// <summary>A criterion in plain arithmetic; the lower, the better, first figure first.</summary>
internal sealed record ObviousCriterion(string Name, string Within, Func<ObviousTask, ObviousPlan, decimal[]> Of, decimal Tolerance, bool IsShare);

namespace DomRules.Language.Editing.Hovers;

/// <summary>A node of a policy's rule graph.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Id">The id of the expression in its graph.</param>
public sealed record GraphNode(string Policy, string Id);

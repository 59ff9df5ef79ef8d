namespace DomRules.Model.Graph;

/// <summary>A rule that a descendant disabled.</summary>
public sealed record DisabledRule(string Name, string DisabledBy, string Because, SourceSpan Source);

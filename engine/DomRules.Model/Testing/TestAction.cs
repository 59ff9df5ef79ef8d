using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary>Something that happens or is expected in a test.</summary>
public abstract record TestAction(SourceSpan Source);

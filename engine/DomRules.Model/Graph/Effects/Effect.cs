namespace DomRules.Model.Graph.Effects;

/// <summary>What a rule does.</summary>
public abstract record Effect
{
    /// <summary>Where it was written; not part of its content.</summary>
    public SourceSpan Source { get; init; }
}

namespace DomRules.Operations.Life;

/// <summary>Files that a run leaves; null: it does not.</summary>
/// <param name="Decisions">Decisions, one a line.</param>
/// <param name="Log">Events, one a line.</param>
/// <param name="State">The state at the end.</param>
public sealed record LifeOutputs(string? Decisions, string? Log, string? State);

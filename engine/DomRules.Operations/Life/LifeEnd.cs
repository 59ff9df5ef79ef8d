using DomRules.Model.Life;

namespace DomRules.Operations.Life;

/// <summary>Where the commands of a run led.</summary>
/// <param name="State">The state after the last.</param>
/// <param name="Summary">The run in figures.</param>
public sealed record LifeEnd(LifeState State, LifeSummary Summary);

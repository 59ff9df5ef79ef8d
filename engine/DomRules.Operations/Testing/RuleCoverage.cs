using DomRules.Model.Graph;

namespace DomRules.Operations.Testing;

/// <summary>A rule in the coverage of tests.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Rule">Its name.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Fired">Decisions in which it matched.</param>
/// <param name="Decided">Decisions in which what it said shows in the outcome.</param>
public sealed record RuleCoverage(string Policy, string Rule, SourceSpan Source, int Fired, int Decided);

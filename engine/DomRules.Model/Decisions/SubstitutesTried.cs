using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What came of looking for something in place of open lines; other decisions found that out.</summary>
/// <param name="Looked">What was looked at, in the order tried.</param>
/// <param name="IsDone">Whether nothing that it was about is open any more.</param>
public sealed record SubstitutesTried(ImmutableArray<SubstituteRecord> Looked, bool IsDone);

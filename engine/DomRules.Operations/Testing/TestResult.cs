using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>What came of an in-language test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Failures">What was expected, what happened and why; empty: it passed.</param>
/// <param name="Records">Decisions on its orders.</param>
public sealed record TestResult(PolicyTest Test, ImmutableArray<string> Failures, ImmutableArray<DecisionRecord> Records)
{
    /// <summary>Whether everything came out as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}

using System.Collections.Immutable;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>What came of a test, without its decisions.</summary>
/// <param name="Test">The test.</param>
/// <param name="Failures">What was expected, what happened and why; empty: it passed.</param>
/// <param name="Took">How long.</param>
public sealed record TimedTest(PolicyTest Test, ImmutableArray<string> Failures, TimeSpan Took)
{
    /// <summary>Whether everything came out as expected.</summary>
    public bool Passed => Failures.IsEmpty;

    /// <summary>Whether it could be run: all files that it names are kept.</summary>
    public bool IsRun => !Failures.Any(failure => failure.EndsWith(TestInputs.NotKept, StringComparison.Ordinal));
}

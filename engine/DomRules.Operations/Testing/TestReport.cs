using System.Collections.Immutable;
using DomRules.Language.Diagnostics;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Testing;

/// <summary>What the tests of a library came to.</summary>
/// <param name="Tests">Each with how long it took, in the order written.</param>
/// <param name="Coverage">What they touched.</param>
/// <param name="Warnings">What the compiler warns of.</param>
public sealed record TestReport(ImmutableArray<TimedTest> Tests, Coverage Coverage, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>How many passed.</summary>
    public int Passed => Tests.Count(test => test.Passed);

    /// <summary>How many did not come out as expected.</summary>
    public int Failed => Tests.Count(test => !test.Passed);

    /// <summary>Rules that no test made fire.</summary>
    public IEnumerable<RuleCoverage> Untested => Coverage.Rules.Where(rule => rule.Fired == 0);

    /// <summary>All of them together.</summary>
    public TimeSpan Took => Tests.Aggregate(TimeSpan.Zero, (sum, test) => sum + test.Took);

    /// <summary>Runs every test of a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="clock">Tells how long each takes.</param>
    /// <param name="cancel">Ends it between two tests.</param>
    public static TestReport Of(LoadedLibrary library, TimeProvider clock, CancellationToken cancel = default)
    {
        var runner = new TestRunner(library);
        var results = new List<TestResult>();
        var timed = ImmutableArray.CreateBuilder<TimedTest>();
        foreach (var test in library.Compilation.Tests)
        {
            cancel.ThrowIfCancellationRequested();
            var begun = clock.GetTimestamp();
            results.Add(runner.Run(test));
            timed.Add(new TimedTest(test, results[^1].Failures, clock.GetElapsedTime(begun)));
        }

        return new TestReport(
            timed.ToImmutable(),
            Coverage.Of(library.Compilation.Library?.Policies ?? [], results),
            [.. library.Compilation.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Warning)]);
    }
}

using System.Collections.Immutable;
using DomRules.Language.Diagnostics;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Testing;

/// <summary>What a version's own tests come to.</summary>
/// <param name="Results">Each test, in the order written.</param>
/// <param name="Coverage">What they touched.</param>
/// <param name="Warnings">What the compiler warns of.</param>
public sealed record VersionTests(ImmutableArray<TestResult> Results, Coverage Coverage, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>How many passed.</summary>
    public int Passed => Results.Count(result => result.Passed);

    /// <summary>Whether a test could be run: all files that it names are kept.</summary>
    public static bool IsRun(TestResult result) => !result.Failures.Any(failure => failure.EndsWith(TestInputs.NotKept, StringComparison.Ordinal));

    /// <summary>Rules that no test made fire.</summary>
    public IEnumerable<RuleCoverage> Untested => Coverage.Rules.Where(rule => rule.Fired == 0);

    /// <summary>Runs all tests of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="files">Its files.</param>
    /// <param name="others">Further files that the tests may name, such as those of the live network; nothing is read from disk.</param>
    public static VersionTests Run(CompiledVersion version, FileBundle files, ImmutableSortedDictionary<string, string> others)
    {
        var results = new TestRunner(VersionCompiler.Loaded(files, version, others)).RunAll();
        ImmutableArray<RuleGraph> policies = version.Library.Policies;
        return new VersionTests(results, Coverage.Of(policies, results), [.. version.Compilation.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Warning)]);
    }
}

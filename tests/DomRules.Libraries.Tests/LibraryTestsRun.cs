using DomRules.Operations.Testing;

namespace DomRules.Libraries.Tests;

/// <summary>The tests that lie beside the rules, run as <c>domrules test</c> runs them.</summary>
public sealed class LibraryTestsRun
{
    [Theory]
    [InlineData("br-marketplace", 14)]
    [InlineData("complete", 18)]
    [InlineData("conformance", 249)]
    [InlineData("de-fashion", 12)]
    [InlineData("seed-case", 3)]
    [InlineData("starter", 6)]
    public void RunAll_TestsOfALibrary_AllComeOutAsExpected(string folder, int passed)
    {
        var results = new TestRunner(CompilationTests.Load(folder)).RunAll();
        results.Where(result => !result.Failures.IsEmpty).Select(result => $"{result.Test.Source} {result.Test.Name}: {string.Join("; ", result.Failures)}").ShouldBeEmpty();
        results.Count(result => result.Passed).ShouldBe(passed);
    }
}

using DomRules.Operations.Testing;

namespace DomRules.Libraries.Tests;

/// <summary>The tests that lie beside the rules, run as <c>domrules test</c> runs them.</summary>
public sealed class LibraryTestsRun
{
    [Theory]
    [InlineData("br-marketplace", 9)]
    [InlineData("complete", 14)]
    [InlineData("conformance", 99)]
    [InlineData("seed-case", 3)]
    [InlineData("starter", 6)]
    public void RunAll_TestsOfALibrary_AllComeOutAsExpected(string folder, int tests)
    {
        var results = new TestRunner(CompilationTests.Load(folder)).RunAll();
        results.Where(result => !result.Passed).Select(result => $"{result.Test.Source} {result.Test.Name}: {string.Join("; ", result.Failures)}").ShouldBeEmpty();
        results.Length.ShouldBe(tests);
    }
}

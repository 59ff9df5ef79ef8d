using DomRules.Operations.Testing;

namespace DomRules.Libraries.Tests;

/// <summary>The tests that lie beside the rules, run as <c>domrules test</c> runs them.</summary>
public sealed class LibraryTestsRun
{
    [Theory]
    [InlineData("br-marketplace", 12, 2)]
    [InlineData("complete", 17, 1)]
    [InlineData("conformance", 229, 0)]
    [InlineData("de-fashion", 9, 1)]
    [InlineData("seed-case", 3, 0)]
    [InlineData("starter", 6, 0)]
    public void RunAll_TestsOfALibrary_AllComeOutAsExpected(string folder, int passed, int leftOut)
    {
        var results = new TestRunner(CompilationTests.Load(folder)).RunAll();
        results.Where(result => !result.Failures.IsEmpty).Select(result => $"{result.Test.Source} {result.Test.Name}: {string.Join("; ", result.Failures)}").ShouldBeEmpty();
        results.Count(result => result.Passed).ShouldBe(passed);
        results.Count(result => result.LeftOut is not null).ShouldBe(leftOut);
    }
}

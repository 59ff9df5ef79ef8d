using System.Text.RegularExpressions;
using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;

namespace DomRules.Libraries.Tests;

/// <summary>Policies on the project's pages that bring tests of their own, run as <c>domrules test</c> runs them.</summary>
public sealed partial class PageTestsRun
{
    [Theory]
    [InlineData("returns.md", 2)]
    public void RunAll_TestsOnAPage_AllComeOutAsExpected(string page, int passed)
    {
        var folder = Directory.CreateTempSubdirectory("domrules-page-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.route");
            File.WriteAllText(file, Fence().Match(File.ReadAllText(Path.Combine(LibraryFolders.Root, "..", "docs", page))).Groups[1].Value);
            var results = new TestRunner(LibraryLoader.Load(file).Value.ShouldNotBeNull()).RunAll();
            results.SelectMany(result => result.Failures).ShouldBeEmpty();
            results.Count(result => result.Passed).ShouldBe(passed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("```route\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

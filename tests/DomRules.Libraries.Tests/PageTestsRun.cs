using System.Text.RegularExpressions;
using DomRules.Operations.Libraries;
using DomRules.Operations.Testing;

namespace DomRules.Libraries.Tests;

/// <summary>Policies on the project's pages that bring tests of their own, run as <c>domrules test</c> runs them.</summary>
public sealed partial class PageTestsRun
{
    [Theory]
    [InlineData("language.md", 1)]
    [InlineData("returns.md", 2)]
    public void RunAll_TestsOnAPage_AllComeOutAsExpected(string page, int passed)
    {
        var folder = Directory.CreateTempSubdirectory("domrules-page-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.route");
            File.WriteAllText(file, Tested(File.ReadAllText(Path.Combine(LibraryFolders.Root, "..", "docs", page))));
            var results = new TestRunner(LibraryLoader.Load(file).Value.ShouldNotBeNull()).RunAll();
            results.SelectMany(result => result.Failures).ShouldBeEmpty();
            results.Count(result => result.Passed).ShouldBe(passed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The first example that is a whole policy with tests.</summary>
    private static string Tested(string page) => Fence().Matches(page).Select(example => example.Groups[1].Value)
        .First(text => text.StartsWith("policy ", StringComparison.Ordinal) && text.Contains("\ntest \"", StringComparison.Ordinal));

    [GeneratedRegex("```route\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

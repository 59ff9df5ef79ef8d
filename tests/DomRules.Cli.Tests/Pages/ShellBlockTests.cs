using System.Text.RegularExpressions;

namespace DomRules.Cli.Tests.Pages;

/// <summary>What the pages tell people to type is typed, to the letter; the real orders of the README too.</summary>
public sealed partial class ShellBlockTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(CommandRun.Library("starter"), "..", ".."));

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Pages.SelectMany(page => Enumerable.Range(0, BlocksOf(page).Count).Select(i => (page, i))))
            {
                data.Add(page.page, page.i);
            }

            return data;
        }
    }

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Path.Combine(Repository, "docs"), "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository, "rule-libraries"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository, "README.md")).Select(page => Path.GetRelativePath(Repository, page)).Order(StringComparer.Ordinal);

    [Theory, MemberData(nameof(Blocks))]
    public void ShellBlock_TypedAsThePageSays_Succeeds(string page, int number)
    {
        using var workplace = new Workplace(Repository);
        if (IsTheStudio(page, number))
        {
            var lines = BlocksOf(page)[number].Split('\n');
            workplace.RunUntil(lines.Single(line => line == "./domrules studio") + " --url http://127.0.0.1:0", "To begin with").ShouldContain("This link makes the first administrator");
            workplace.Run(lines.Single(line => line == "./test")).Code.ShouldBe(0);
            return;
        }

        var (code, output, error) = workplace.Run(BlocksOf(page)[number]);
        code.ShouldBe(0, output + error);
        LookInto(page, number, workplace, output);
    }

    [Fact]
    public void Blocks_OfTheReadme_AreThoseLookedInto() => BlocksOf("README.md").Count.ShouldBe(3);

    /// <summary>The README begins with a command that goes on until it is ended.</summary>
    private static bool IsTheStudio(string page, int number) => (page, number) == ("README.md", 0);

    /// <summary>What the README's commands leave behind.</summary>
    private static void LookInto(string page, int number, Workplace workplace, string output)
    {
        switch (page, number)
        {
            case ("README.md", 1):
                output.ShouldContain("orders decided");
                File.ReadLines(workplace.In("decisions.ndjson")).Count().ShouldBe(File.ReadLines(Path.Combine(Repository, "rule-libraries", "br-marketplace", "orders.ndjson")).Count());
                break;
            case ("docs/replay-a-month.md", _):
                output.ShouldContain(Summaries(page)[number]);
                break;
            case ("README.md", 2):
                output.ShouldContain("0 failed");
                output.ShouldContain("5001");
                File.ReadAllText(workplace.In("rules.svg")).ShouldStartWith("<svg");
                break;
        }
    }

    /// <summary>Blocks for those who use the project; how its developers measure it is no test.</summary>
    private static List<string> BlocksOf(string page) =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(match => match.Groups[1].Value).Where(block => !block.StartsWith("dotnet ", StringComparison.Ordinal))];

    /// <summary>What a page says that a command prints.</summary>
    private static List<string> Summaries(string page) =>
        [.. Text().Matches(File.ReadAllText(Path.Combine(Repository, page))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Text();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

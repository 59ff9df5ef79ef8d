namespace DomRules.Cli.Tests.Pages;

/// <summary>The examples of <c>--help</c> are typed in the order in which help lists the verbs, so that each finds what those before it left.</summary>
public sealed class HelpExampleTests
{
    private static IEnumerable<string> Verbs => CommandLine.AllVerbs.Root(new CommandLine.Terminal(TextWriter.Null, TextWriter.Null, false)).Subcommands.Select(c => c.Name);

    [Fact]
    public void Help_EachExampleInTurn_EndsInNought()
    {
        using var workplace = new Workplace(Path.GetFullPath(Path.Combine(CommandRun.Library("starter"), "..", "..")));
        foreach (var verb in Verbs)
        {
            var example = Example(verb);
            example.ShouldStartWith($"domrules {verb} ");
            if (verb == "serve")
            {
                workplace.RunUntil("./" + example, "DomRules listens on ").ShouldContain("DomRules listens on ");
                continue;
            }

            var (code, output, error) = workplace.Run("./" + example);
            code.ShouldBe(0, $"{example}\n{output}{error}");
        }
    }

    private static string Example(string verb)
    {
        var line = CommandRun.Of(verb, "--help").Output.Split('\n').First(l => l.Contains("Example", StringComparison.Ordinal));
        return line[(line.LastIndexOf(": domrules ", StringComparison.Ordinal) + 2)..].Trim();
    }
}

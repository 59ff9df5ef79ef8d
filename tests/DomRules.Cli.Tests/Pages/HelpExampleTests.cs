using System.Text.RegularExpressions;

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
                workplace.RunUntil("./" + example, "DomRules listens on ", PlaceAndCancel).ShouldContain("DomRules listens on ");
                continue;
            }

            if (verb == "studio")
            {
                workplace.RunUntil("./" + example + " --url http://127.0.0.1:0", "To begin with").ShouldContain("This link makes the first administrator");
                continue;
            }

            var (code, output, error) = workplace.Run("./" + example);
            code.ShouldBe(0, $"{example}\n{output}{error}");
        }
    }

    /// <summary>What comes after <c>serve</c> finds an order whose life is over.</summary>
    private static void PlaceAndCancel(string printed)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Regex.Match(printed, @"listens on (\S+)").Groups[1].Value) };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Regex.Match(printed, @"dr_\S+").Value}");
        foreach (var (path, body) in new[] { ("/v1/orders", """{"id":"5001","market":"EU","currency":"EUR","destination":{"country":"DE","postalCode":"10437","latitude":52.5,"longitude":13.4},"lines":[{"sku":"TENT-4","quantity":"1","unitPrice":"150.00"}]}"""), ("/v1/orders/5001/cancel", "{}") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body), Headers = { { "Idempotency-Key", path } } };
            using var answer = client.Send(request);
            ((int)answer.StatusCode).ShouldBe(200, new StreamReader(answer.Content.ReadAsStream()).ReadToEnd());
        }
    }

    private static string Example(string verb)
    {
        var line = CommandRun.Of(verb, "--help").Output.Split('\n').First(l => l.Contains("Example", StringComparison.Ordinal));
        return line[(line.LastIndexOf(": domrules ", StringComparison.Ordinal) + 2)..].Trim();
    }
}

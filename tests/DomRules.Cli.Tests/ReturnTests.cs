using System.Text.Json;
using DomRules.Cli.CommandLine;

namespace DomRules.Cli.Tests;

/// <summary><c>domrules return</c>, as its help and its page show it.</summary>
public sealed class ReturnTests : IDisposable
{
    private static readonly string Complete = CommandRun.Library("complete");
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-return-").FullName;

    [Fact]
    public void Return_ExampleOfItsHelp_TellsEachReturnAndTheFigures()
    {
        var (code, output, error) = CommandRun.Of(HelpExample());
        code.ShouldBe(0, error);
        output.ShouldContain("R-1: PAINT-1 is inspected at Berlin DC, because “Damaged goods are inspected” (damaged).");
        output.ShouldContain("R-2: TENT-4 is restocked at Store Kreuzberg");
        output.ShouldContain("R-3: JACKET is refused: 30-day window.");
        output.ShouldContain("3 returns decided");
        output.ShouldContain("paid back 187.50 EUR");
    }

    [Fact]
    public void Return_Explain_TellsWhyAndWhyNot()
    {
        var decisions = Path.Combine(_folder, "returned.ndjson");
        Run("--orders", File("order.json"), "--out", decisions).Code.ShouldBe(0);
        var why = CommandRun.Of("explain", "R-2", "--decisions", decisions).Output;
        why.ShouldContain("resell applies: item.condition is unopened, needed is unopened");
        why.ShouldContain("not at Berlin DC: node.kind is warehouse, needed is store");
        why.ShouldContain("order R-2-1: JACKET");
        CommandRun.Of("explain", "R-2", "--decisions", decisions, "--why-not", "BER_DC").Output.ShouldContain("item 1, TENT-4: node.kind is warehouse, needed is store");
        CommandRun.Of("explain", "R-2", "--decisions", decisions, "--why-not", "NOWHERE").Code.ShouldBe(2);
    }

    [Fact]
    public void Return_DecisionOfTheOrder_TellsOriginAndDelivery()
    {
        var routed = Path.Combine(_folder, "routed.ndjson");
        CommandRun.Of("route", "--policy", Complete, "--network", File("network.json"), "--orders", File("order.json"), "--out", routed).Code.ShouldBe(0);
        var returns = Write("""{ "id": "R-9", "order": "1001", "items": [ { "line": 1, "quantity": "1", "refund": "30 EUR" } ] }""");
        var record = Record(Run(returns, "--decisions", routed, "--at", "2026-11-30T10:00:00Z", "--format", "json").Output);
        record.GetProperty("items")[0].GetProperty("node").GetString().ShouldBe("BER_DC");
        record.GetProperty("assumptions")[0].GetProperty("meaning").GetString().ShouldBe("Nobody said when it was delivered; 2026-11-23 was planned");
        record.GetProperty("items")[0].GetProperty("bought").GetString().ShouldBe("2");
    }

    [Fact]
    public void Return_MoreThanWasBought_IsSetAsideWithPlaceCauseAndRemedy()
    {
        var returns = Write("""{ "id": "R-9", "order": "1001", "items": [ { "line": 1, "quantity": "3" } ] }""");
        var (code, _, error) = Run(returns, "--orders", File("order.json"));
        code.ShouldBe(2);
        error.ShouldContain("DI0907: item 1, quantity: 3 of PAINT-1 come back, but 2 were bought. Correct the quantity, or `returnedBefore`.");
    }

    [Fact]
    public void Return_TwoReturnsOfOneUnitEachOfTwo_TheThirdIsHeld()
    {
        var returns = Write(string.Concat(Enumerable.Range(1, 3).Select(i => $$"""{ "id": "R-{{i}}", "order": "1001", "items": [ { "line": 1, "quantity": "1", "condition": "damaged" } ] }""" + "\n")));
        var (code, output, _) = Run(returns, "--orders", File("order.json"), "--strict");
        code.ShouldBe(1);
        output.ShouldContain("R-3: PAINT-1 is held: 1 of PAINT-1 come back, but 2 were bought, 2 of them came back before.");
    }

    [Fact]
    public void Return_MomentThatIsNone_SaysHowToWriteIt()
    {
        var (code, _, error) = Run("--at", "placed");
        code.ShouldBe(2);
        error.ShouldContain("2026-11-20T10:00:00Z");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The words of the example, with the paths that are meant from the root of the repository.</summary>
    private static string[] HelpExample()
    {
        var help = AllVerbs.Root(new Terminal(TextWriter.Null, TextWriter.Null, isInteractive: false)).Subcommands.First(c => c.Name == "return").Description!;
        return [.. help[(help.IndexOf("domrules ", StringComparison.Ordinal) + 9)..].Split(' ').Select(word => word.Replace("rule-libraries/complete", Complete, StringComparison.Ordinal))];
    }

    private static string File(string name) => Path.Combine(Complete, name);

    private static (int Code, string Output, string Error) Run(params string[] more) => more is [var first, ..] && first.EndsWith(".ndjson", StringComparison.Ordinal)
        ? CommandRun.Of(["return", "--policy", Complete, "--network", File("network.json"), "--returns", first, .. more[1..]])
        : CommandRun.Of(["return", "--policy", Complete, "--network", File("network.json"), "--returns", File("returns.ndjson"), .. more]);

    private static JsonElement Record(string line) => JsonDocument.Parse(line.Split('\n')[0]).RootElement;

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "returns.ndjson");
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}

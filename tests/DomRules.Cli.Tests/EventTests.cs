using System.Text.Json;

namespace DomRules.Cli.Tests;

/// <summary><c>domrules event</c>, <c>domrules figures</c> and whole lives by <c>domrules explain</c>.</summary>
public sealed class EventTests : IDisposable
{
    private static readonly string Complete = CommandRun.Library("complete");
    private readonly string _folder = Directory.CreateTempSubdirectory("domrules-event-").FullName;

    [Fact]
    public void Event_Story_TellsWhereOrdersAndStockAre()
    {
        var (code, output, error) = Run(Story, "--out", In("life.ndjson"), "--log", In("log.ndjson"), "--state", In("state.json"), "--strict");
        code.ShouldBe(0, error);
        output.ShouldContain("15 commands\n");
        output.ShouldContain("stock: 58 units at the beginning + 5 received + 1 returned - 2 corrected - 3 shipped = 59 on hand + 0 set aside; it adds up");
        output.ShouldContain($"domrules explain ORDER --decisions {In("life.ndjson")} --all --log {In("log.ndjson")}");
        File.ReadLines(In("life.ndjson")).Count().ShouldBe(6);
        JsonDocument.Parse(File.ReadAllText(In("state.json"))).RootElement.GetProperty("orders").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Event_Json_IsOneObjectAndWithoutFileTheDecisions()
    {
        var summary = JsonDocument.Parse(Run(Story, "--out", In("life.ndjson"), "--format", "json").Output).RootElement;
        summary.GetProperty("stock").GetProperty("addsUp").GetBoolean().ShouldBeTrue();
        summary.GetProperty("orders").GetProperty("delivered").GetInt32().ShouldBe(1);
        Run(Story, "--format", "json").Output.ShouldBe(File.ReadAllText(In("life.ndjson")));
    }

    [Fact]
    public void Event_CommandThatCannotBeDone_IsRefusedWithItsLine()
    {
        var file = Write("""{"at":"2026-11-20T09:00:00Z","do":"confirm","order":"nobody"}""", """{"at":"2026-11-20T09:00:00Z","do":"pass"}""");
        var (code, output, _) = Run(file);
        code.ShouldBe(0);
        output.ShouldContain("2 commands, 1 of them refused");
        output.ShouldContain("refused: line 1: Order nobody is not known");
        Run(file, "--strict").Code.ShouldBe(1);
    }

    [Fact]
    public void Event_LineThatCannotBeRead_IsSetAsideAndTheRestGoOn()
    {
        var (code, output, error) = Run(Write("""{"at":"2026-11-20T09:00:00Z","do":"conform","order":"1"}""", """{"at":"2026-11-20T09:00:00Z","do":"pass"}"""));
        code.ShouldBe(0);
        error.ShouldContain(":1: error DI0115: $.do: \"conform\"");
        error.ShouldContain("did you mean confirm?");
        output.ShouldContain("1 command, 1 set aside");
    }

    [Fact]
    public void Event_FileThatBeginsBeforeTheNetwork_IsWarnedOf() =>
        Run(Write("""{"at":"2026-11-20T07:00:00Z","do":"pass"}""")).Error.ShouldContain("warning DI1004: $.at: 2026-11-20T07:00:00Z is before 2026-11-20T08:00:00Z");

    [Fact]
    public void Event_Until_StopsThere()
    {
        var (_, output, _) = Run(Story, "--until", "2026-11-20T09:02:00Z");
        output.ShouldContain("1 command, 14 later ones left out");
        output.ShouldContain("promised");
        output.ShouldContain("1 timer still running, the next due 2026-11-20 09:30 UTC");
    }

    [Theory]
    [InlineData("--until tomorrow", "--until tomorrow: is no moment")]
    [InlineData("--log -", "Name a file for the log")]
    [InlineData("--state -", "Name a file for the state")]
    [InlineData("--out same --log same", "--out and --log name the same file")]
    public void Event_WrongUse_IsToldWithTheWayOut(string options, string told)
    {
        var (code, _, error) = Run(Story, options.Split(' '));
        code.ShouldBe(2);
        error.ShouldContain(told);
    }

    [Fact]
    public void Event_OutOverItsInput_IsRefused()
    {
        var (code, _, error) = Run(Story, "--out", Story);
        code.ShouldBe(2);
        error.ShouldContain("would overwrite what is read");
    }

    [Fact]
    public void Explain_All_TellsTheWholeLifeInOrder()
    {
        Live();
        var told = CommandRun.Of("explain", "2001", "--decisions", In("life.ndjson"), "--all", "--log", In("log.ndjson")).Output;
        string[] inOrder = ["placed: TENT-4", "shipment 1 planned at Berlin DC", "event: Short pick at Berlin DC", "shipment 2 planned at Store Kreuzberg", "shipment 2 delivered", "return: TENT-4 is restocked", "return R-2001 came in"];
        inOrder.Select(words => told.IndexOf(words, StringComparison.Ordinal)).ShouldBeInOrder();
        inOrder.ShouldAllBe(words => told.Contains(words, StringComparison.Ordinal));
        told.ShouldNotContain("2002");
        var alone = CommandRun.Of("explain", "2001", "--decisions", In("life.ndjson"), "--all").Output;
        alone.ShouldContain("event: Short pick at Berlin DC");
        alone.ShouldNotContain("delivered\n");
    }

    [Fact]
    public void Explain_AllOfAnOverride_TellsWhoWhyAndWhatItCostsBesides()
    {
        var order = File.ReadLines(Story).ElementAt(1);
        var overridden = """{"at":"2026-11-20T09:06:00Z","do":"override","order":"2001","by":"ana","because":"It is nearer","nodes":{"1":["S_104"]}}""";
        Run(Write(order, overridden), "--out", In("life.ndjson"), "--log", In("log.ndjson")).Code.ShouldBe(0);

        var told = CommandRun.Of("explain", "2001", "--decisions", In("life.ndjson"), "--all", "--log", In("log.ndjson")).Output;
        told.ShouldContain("override by ana, because It is nearer (1 EUR dearer than the engine's own plan): 1 parcel: TENT-4 from Store Kreuzberg");
    }

    [Fact]
    public void Explain_AllOfACart_TellsHowLongItHoldsItsStock()
    {
        Run(Write(File.ReadLines(Story).First(), """{"at":"2026-11-21T09:00:00Z","do":"pass"}"""), "--out", In("life.ndjson"), "--log", In("log.ndjson")).Code.ShouldBe(0);

        var told = CommandRun.Of("explain", "2001", "--decisions", In("life.ndjson"), "--all", "--log", In("log.ndjson")).Output;
        told.ShouldContain("09:00:00  holds its stock until 2026-11-20 09:");
        told.ShouldContain("its hold on stock lapsed\n");
    }

    [Fact]
    public void Explain_OrderOfSeveralDecisions_IsTheLastOrTheOneThatIsNamed()
    {
        Live();
        CommandRun.Of("explain", "2001", "--decisions", In("life.ndjson")).Output.ShouldContain("TENT-4 from Store Kreuzberg");
        CommandRun.Of("explain", "R-2001", "--decisions", In("life.ndjson")).Output.ShouldContain("restocked");
        var first = JsonDocument.Parse(File.ReadLines(In("life.ndjson")).ElementAt(1)).RootElement.GetProperty("decision").GetString()!;
        CommandRun.Of("explain", first[..12], "--decisions", In("life.ndjson")).Output.ShouldContain("TENT-4 from Berlin DC");
    }

    [Fact]
    public void Explain_AllWithJson_IsRefused() => CommandRun.Of("explain", "2001", "--all", "--format", "json").Code.ShouldBe(2);

    [Fact]
    public void Figures_OfTheStory_AreToldInEveryForm()
    {
        Live();
        Figures().Output.ShouldContain("  promise_kept                   100 %          2 of 2\n");
        Figures("--by", "node").Output.ShouldContain("  override_rate                    0 %          0 of 1\n", customMessage: "a share says what it is shared among, be it one order");
        Figures("--by", "node,market", "--format", "csv").Output.ShouldStartWith("node,market,figure,unit,part,of,value\nBER_DC,EU,orders,orders,1,1,1\n");
        var groups = Figures("--by", "node", "--format", "json").Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        groups.Select(g => g.GetProperty("by").GetProperty("node").GetString()).ShouldBe(["BER_DC", "S_104"]);
        groups[1].GetProperty("figures").EnumerateArray().First(f => f.GetProperty("figure").GetString() == "cost_to_serve").GetProperty("value").GetString().ShouldBe("6.5");
    }

    [Theory]
    [InlineData("--by colour", "--by colour: figures are not told by that. There are: policy, market, node, day, week, month.")]
    [InlineData("--zone Berlin", "--zone Berlin: is no time zone")]
    public void Figures_WrongUse_IsToldWithTheWayOut(string options, string told)
    {
        Live();
        var (code, _, error) = Figures(options.Split(' '));
        code.ShouldBe(2);
        error.ShouldContain(told);
    }

    [Fact]
    public void Figures_LogThatIsNone_IsAnErrorAndNoFigure()
    {
        Live();
        var (code, output, error) = CommandRun.Of("figures", "--decisions", In("life.ndjson"), "--log", In("life.ndjson"));
        (code, output).ShouldBe((2, ""));
        error.ShouldContain("`event` is missing");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Story => Path.Combine(Complete, "events.ndjson");

    private string In(string name) => Path.Combine(_folder, name);

    private void Live() => Run(Story, "--out", In("life.ndjson"), "--log", In("log.ndjson")).Code.ShouldBe(0);

    private (int Code, string Output, string Error) Figures(params string[] more) => CommandRun.Of(["figures", "--decisions", In("life.ndjson"), "--log", In("log.ndjson"), .. more]);

    private static (int Code, string Output, string Error) Run(string events, params string[] more) =>
        CommandRun.Of(["event", "--policy", Complete, "--network", Path.Combine(Complete, "network.json"), "--events", events, .. more]);

    private string Write(params string[] lines)
    {
        File.WriteAllLines(In("events.ndjson"), lines);
        return In("events.ndjson");
    }
}

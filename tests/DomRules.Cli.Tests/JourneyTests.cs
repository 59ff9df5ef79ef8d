namespace DomRules.Cli.Tests;

/// <summary>From an empty folder to an explained decision.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "domrules-journey-" + Environment.ProcessId);

    [Fact]
    public void Init_Check_Test_Route_Explain_AllWork()
    {
        var shop = Path.Combine(_folder, "shop");
        var decisions = Path.Combine(_folder, "decisions.ndjson");
        CommandRun.Of("init", shop).Code.ShouldBe(0);
        CommandRun.Of("check", shop).Code.ShouldBe(0);
        CommandRun.Of("test", shop, "--coverage").Output.ShouldContain("0 failed");
        CommandRun.Of("route", "--policy", shop, "--network", Path.Combine(shop, "network.json"), "--orders", Path.Combine(shop, "orders.ndjson"), "--out", decisions).Code.ShouldBe(0);
        var order = System.Text.Json.JsonDocument.Parse(File.ReadLines(decisions).First()).RootElement.GetProperty("order").GetString()!;
        CommandRun.Of("explain", order, "--decisions", decisions).Output.ShouldContain("Candidates");
        CommandRun.Of("explain", order, "--decisions", decisions, "--why-not", "LEJ-DC").Code.ShouldBe(0);
    }

    [Fact]
    public void Init_FolderThatIsNotEmpty_TouchesNothing()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "mine.txt"), "mine");
        var (code, _, error) = CommandRun.Of("init", _folder);
        code.ShouldBe(2);
        error.ShouldContain("not empty");
        Directory.GetFiles(_folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Check_PolicyWithMistakes_TellsThemAndEndsInOne()
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, "bad.route");
        File.WriteAllText(file, "policy bad\n  currency EUR\nsourcing {\n  forbid rule late when node.local_time >= node.cutof because \"late\"\n}\n");
        var (code, output, _) = CommandRun.Of("check", file);
        code.ShouldBe(1);
        output.ShouldContain("did you mean `cutoff`?");
    }

    [Fact]
    public void Check_FileThatIsNotThere_EndsInTwo() => CommandRun.Of("check", Path.Combine(_folder, "nothing.route")).Code.ShouldBe(2);

    [Theory]
    [InlineData("json", "\"rules\":")]
    [InlineData("dot", "digraph")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("svg", "<svg")]
    public void Graph_EachFormat_DrawsThePolicy(string format, string expected) =>
        CommandRun.Of("graph", CommandRun.Library("starter"), "--format", format).Output.ShouldContain(expected);

    [Fact]
    public void Route_MomentThatIsNone_SaysHowToWriteIt()
    {
        var starter = CommandRun.Library("starter");
        var (code, _, error) = CommandRun.Of("route", "--policy", starter, "--network", Path.Combine(starter, "network.json"), "--orders", Path.Combine(starter, "orders.ndjson"), "--at", "yesterday");
        code.ShouldBe(2);
        error.ShouldContain("2026-11-20T10:00:00Z");
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

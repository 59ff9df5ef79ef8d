using System.Text.Json;
using DomRules.Cli.CommandLine;

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
    public void Promise_ExampleOfItsHelp_TellsHowManyByWhenAndForHowMuch()
    {
        using var nowhere = new StringWriter();
        var help = AllVerbs.Root(new Terminal(nowhere, nowhere, isInteractive: false)).Subcommands.Single(c => c.Name == "promise").Description!;
        var example = help[help.IndexOf("domrules promise", StringComparison.Ordinal)..].Split('\n')[0].Trim();
        var repository = Path.GetDirectoryName(Path.GetDirectoryName(CommandRun.Library("starter")))!;
        string[] arguments = [.. example.Split(' ')[1..].Select(a => a.StartsWith("rule-libraries/", StringComparison.Ordinal) ? Path.Combine(repository, a) : a)];
        var (code, text, error) = CommandRun.Of(arguments);
        (code, error).ShouldBe((0, ""));
        text.ShouldStartWith("cart-77: 3 of LAMP to be had; 41 of SHADE to be had; standard arrives 2026-11-23 for 16.20 EUR.");
        using var record = System.Text.Json.JsonDocument.Parse(CommandRun.Of([.. arguments, "--format", "json"]).Output);
        record.RootElement.GetProperty("kind").GetString().ShouldBe("promise");
    }

    [Fact]
    public void Promise_WhatCannotBeHad_EndsInOneWhenStrict()
    {
        Directory.CreateDirectory(_folder);
        var request = Path.Combine(_folder, "request.json");
        File.WriteAllText(request, """{ "id": "c", "lines": [ { "sku": "LAMP", "quantity": 99, "unitPrice": "1 EUR" } ] }""");
        var starter = CommandRun.Library("starter");
        string[] asked = ["promise", "--policy", starter, "--network", Path.Combine(starter, "network.json"), "--request", request];
        CommandRun.Of(asked).Code.ShouldBe(0);
        CommandRun.Of([.. asked, "--strict"]).Code.ShouldBe(1);
        CommandRun.Of([.. asked, "--at", "placed"]).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("2026-11-20T10:00:00Z"));
        CommandRun.Of([.. asked[..^1], "nowhere.json"]).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("nowhere.json"));
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

    [Theory]
    [InlineData("dot")]
    [InlineData("mermaid")]
    [InlineData("svg")]
    public void Graph_OneShipment_IsSaidOfOne(string format)
    {
        var drawn = CommandRun.Of("graph", CommandRun.Library("starter"), "--format", format).Output;
        drawn.ShouldContain("at most 3 shipments");
        drawn.ShouldContain("at most 1 shipment");
        drawn.ShouldNotContain("at most 1 shipments");
    }

    [Fact]
    public void Test_Coverage_ListsConditionsSeenOneWayOnlyWithTheirPlace()
    {
        CommandRun.Of("test", CommandRun.Library("starter"), "--coverage").Output.ShouldContain("2 of 2 conditions seen both ways");
        CommandRun.Of("init", _folder);
        var tests = Path.Combine(_folder, "tests.route");
        var text = File.ReadAllText(tests);
        var risky = text.IndexOf("test \"a risky order", StringComparison.Ordinal);
        File.WriteAllText(tests, text[..risky] + text[text.IndexOf("test \"a small order", StringComparison.Ordinal)..]);
        var (code, output, _) = CommandRun.Of("test", _folder, "--coverage");
        code.ShouldBe(0);
        output.ShouldContain("1 of 2 conditions seen both ways");
        output.ShouldContain("    shop.route:17: order.risk is high: never seen true");
        var json = CommandRun.Of("test", _folder, "--coverage", "--format", "json").Output.TrimEnd().Split('\n')[^1];
        JsonDocument.Parse(json).RootElement.GetProperty("seenOneWayOnly")[0].GetProperty("line").GetInt32().ShouldBe(17);
    }

    [Theory]
    [InlineData("expect 1 shipment", "expect 2 shipments", "expected exactly 2 shipments, but there is 1 shipment.")]
    [InlineData("expect \"LAMP\" from \"BER-MITTE\"", "expect \"LAMP\" from \"LEJ-DC\"", "expected LAMP from LEJ-DC, but it comes from BER-MITTE (1).")]
    [InlineData("expect cost 7.10 EUR", "expect cost < 7 EUR", "expected cost < 7 EUR, but it costs 7.10 EUR = 4.10 EUR carriage + 3.00 EUR site_cost.")]
    public void Test_Failing_SaysWhatWasExpectedWhatHappenedAndWhy(string right, string wrong, string said)
    {
        CommandRun.Of("init", _folder);
        var tests = Path.Combine(_folder, "tests.route");
        var text = File.ReadAllText(tests);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(tests, text[..at] + wrong + text[(at + right.Length)..]);
        var (code, output, _) = CommandRun.Of("test", _folder);
        code.ShouldBe(1);
        output.ShouldContain(said);
        output.ShouldContain("LAMP and SHADE from Berlin store, because");
    }

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

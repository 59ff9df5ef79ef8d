using System.Text.Json;

namespace DomRules.Cli.Tests;

/// <summary>The program itself: standard input, output and error.</summary>
public sealed class ProgramTests
{
    private static string Starter(string file) => Path.Combine(CommandRun.Library("starter"), file);

    [Fact]
    public void Route_OrdersFromStandardInput_LeavesDecisionsOnStandardOutputAlone()
    {
        var (code, output, error) = ProgramRun.Of(File.ReadAllText(Starter("orders.ndjson")), "route", "--policy", Starter(""), "--network", Starter("network.json"), "--orders", "-", "--out", "-");
        code.ShouldBe(0);
        output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("order").GetString()).ShouldBe(["5001", "5002", "5003", "5004"]);
        error.ShouldContain("4 orders decided");
        var (explained, words, _) = ProgramRun.Of(output.Split('\n')[0], "explain", "-");
        explained.ShouldBe(0);
        words.ShouldContain(": LAMP and SHADE from Berlin store");
    }

    [Fact]
    public void Check_StandardInput_IsAPolicy()
    {
        var (code, output, _) = ProgramRun.Of("policy a\n  currency EUR\nnonsense\n", "check", "-", "--format", "json");
        code.ShouldBe(1);
        output.TrimEnd().Split('\n').ShouldAllBe(l => JsonDocument.Parse(l).RootElement.GetProperty("file").GetString() == "standard input");
    }

    [Fact]
    public void Format_StandardInput_GoesToStandardOutput() =>
        ProgramRun.Of("policy a\n  currency EUR\n", "format", "-").Output.ShouldBe("policy a currency EUR\n");

    [Fact]
    public void Program_Redirected_HasNoColour() =>
        ProgramRun.Of("", "test", Starter("")).Output.ShouldNotContain("\u001b");

    [Fact]
    public void Route_JsonWithOut_SumsUpAsJson()
    {
        using var folder = new TestFolder();
        var (code, output, _) = CommandRun.Of([.. CommandRun.Starter, "--format", "json", "--out", folder.File("d.ndjson")]);
        code.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("decided").GetInt32().ShouldBe(4);
        folder.Names.ShouldBe(["d.ndjson", "d.ndjson.inputs.json"]);
    }
}

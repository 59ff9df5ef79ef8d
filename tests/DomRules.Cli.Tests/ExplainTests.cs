namespace DomRules.Cli.Tests;

/// <summary>Explanations as people ask for them.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _shop;
    private readonly string _decisions;

    public ExplainTests()
    {
        _shop = _folder.File("shop");
        _decisions = _folder.File("d.ndjson");
        CommandRun.Of("init", _shop);
        CommandRun.Of("route", "--policy", _shop, "--network", Path.Combine(_shop, "network.json"), "--orders", Path.Combine(_shop, "orders.ndjson"), "--out", _decisions).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("5001", "BER-MITTE", "it ships 1")]
    [InlineData("5001", "MUC-CITY", "too far away for a store to ship (far_stores, shop.route:")]
    [InlineData("5001", "MUC-CITY", "does not carry SHADE (not_carried)")]
    [InlineData("5001", "Leipzig warehouse", "line 2 (SHADE): with it, fewest shipments would be 2 instead of 1, 1 shipment more")]
    [InlineData("5003", "LEJ-DC", "decided before nodes were looked at")]
    [InlineData("5004", "BER-MITTE", "it could ship 1, but there is no plan for the whole order")]
    [InlineData("5004", "LEJ-DC", "it has none to give, 2 are missing (0 on hand)")]
    public void WhyNot_EachFate_SaysWhatIsTheCase(string order, string node, string said)
    {
        var (code, output, _) = CommandRun.Of("explain", order, "--decisions", _decisions, "--why-not", node);
        code.ShouldBe(0);
        output.ShouldContain(said);
    }

    [Fact]
    public void WhyNot_UnknownNode_NamesTheNearest()
    {
        var (code, _, error) = CommandRun.Of("explain", "5001", "--decisions", _decisions, "--why-not", "LEJDC");
        code.ShouldBe(2);
        error.ShouldContain("Did you mean LEJ-DC?");
    }

    [Fact]
    public void WhyNot_NetworkChangedSince_SaysSoAndGuessesNothing()
    {
        var network = Path.Combine(_shop, "network.json");
        File.WriteAllText(network, File.ReadAllText(network).Replace("4.10 EUR", "4.90 EUR", StringComparison.Ordinal));
        var (code, output, _) = CommandRun.Of("explain", "5001", "--decisions", _decisions, "--why-not", "LEJ-DC");
        code.ShouldBe(0);
        output.ShouldContain("no longer those that the decision was made of");
        output.ShouldNotContain("instead of");
    }

    [Fact]
    public void WhyNot_InputsGone_SaysSoAndGuessesNothing()
    {
        Directory.Delete(_shop, recursive: true);
        CommandRun.Of("explain", "5001", "--decisions", _decisions, "--why-not", "LEJ-DC").Output.ShouldContain("cannot be read again");
        File.Delete(_decisions + ".inputs.json");
        CommandRun.Of("explain", "5001", "--decisions", _decisions, "--why-not", "LEJ-DC").Output.ShouldContain("not recorded beside the decision");
    }

    [Fact]
    public void Explain_FileOfSeveral_AsksWhich()
    {
        var (code, _, error) = CommandRun.Of("explain", _decisions);
        code.ShouldBe(2);
        error.ShouldContain("domrules explain 5001 --decisions");
    }

    [Fact]
    public void Explain_FileOfOne_ExplainsIt()
    {
        var one = _folder.File("one.json", File.ReadLines(_decisions).First());
        CommandRun.Of("explain", one).Output.ShouldContain(": LAMP and SHADE from Berlin store");
    }

    [Fact]
    public void Explain_OtherFilesAndOrders_SayWhatToDo()
    {
        CommandRun.Of("explain", "999", "--decisions", _decisions).Error.ShouldContain("it has 4 decisions, the first on order 5001");
        CommandRun.Of("explain", "5001", "--decisions", Path.Combine(_shop, "orders.ndjson")).Error.ShouldContain("this is no file of decisions");
        CommandRun.Of("explain", "5001", "--decisions", _shop).Error.ShouldContain("is a folder");
    }

    [Fact]
    public void Explain_OneLineSpoilt_CostsOnlyItself()
    {
        var lines = File.ReadAllLines(_decisions);
        lines[0] = "spoilt";
        File.WriteAllLines(_decisions, lines);
        CommandRun.Of("explain", "5002", "--decisions", _decisions).Code.ShouldBe(0);
    }

    public void Dispose() => _folder.Dispose();
}

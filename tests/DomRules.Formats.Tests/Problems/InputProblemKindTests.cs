using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Types;

namespace DomRules.Formats.Tests.Problems;

public sealed class InputProblemKindTests
{
    /// <summary>Told in tests of their own below or beside the other readers, not in a sample.</summary>
    private static readonly string[] ToldElsewhere = ["DI0001", "DI0008", "DI0013", "DI0016", "DI0119", "DI0207", "DI0208", "DI0209", "DI0210", "DI0316", "DI0515", "DI0702", "DI0801", "DI0802", "DI0803", "DI0804", "DI1004"];

    [Fact]
    public void All_Codes_AreUniqueAndOrdered()
    {
        InputProblemKinds.All.Select(k => k.Code).ShouldBeUnique();
        InputProblemKinds.All.Select(k => k.Code).ShouldBeInOrder();
    }

    [Fact]
    public void All_Kinds_OccurInASample()
    {
        var golden = Directory.EnumerateFiles(Path.Combine(Samples.Project, "Golden"), "*.txt", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        InputProblemKinds.All.Where(k => !ToldElsewhere.Contains(k.Code) && !golden.Exists(g => g.Contains($" {k.Code}: "))).Select(k => $"{k.Code} {k.Title}").ShouldBeEmpty();
    }

    [Fact]
    public void Read_FileThatIsNotThere_IsOneProblem()
    {
        new OrderReader().ReadFile("nowhere.ndjson").ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("nowhere.ndjson: error DI0001: there is no such file. Check the name, and that it may be read.");
        new NetworkReader().ReadPath("nowhere.json").Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0001");
    }

    [Fact]
    public void Read_OrderLargerThanTheLimit_CostsOnlyItself()
    {
        var large = $$"""{ "id": "large", "slot": "{{new string('x', InputLimits.OrderBytes)}}" }""";
        var readings = new OrderReader().Read(new MemoryStream(Utf8.Of($"{large}\n{Order("2")}\n")), "orders.ndjson").ToList();
        readings[0].Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("orders.ndjson:1: error DI0008: the record is larger than 4 MiB");
        readings[1].Order!.Id.ShouldBe("2");
        new OrderReader().Read(new MemoryStream(Utf8.Of($"[{large},{Order("2")}]")), "orders.json").Select(r => r.Order?.Id).ShouldBe([null, "2"]);
    }

    [Fact]
    public void Read_MoreLinesThanTheLimit_IsOneProblem()
    {
        var lines = string.Join(',', Enumerable.Repeat("""{"sku":"A","quantity":1,"unitPrice":"1 EUR"}""", InputLimits.OrderLines + 1));
        Codes($$"""{ "id": "1", "destination": { "country": "DE" }, "lines": [{{lines}}] }""").ShouldBe(["DI0013"]);
    }

    [Fact]
    public void Read_MoreProblemsThanTheLimit_SaysHowMany()
    {
        var lines = string.Join(',', Enumerable.Repeat("{}", 60));
        var reading = new OrderReader().ReadOne(Utf8.Of($$"""{ "id": "1", "destination": { "country": "DE" }, "lines": [{{lines}}] }"""), "orders.json");
        reading.Problems.Length.ShouldBe(InputLimits.ProblemsPerOrder + 1);
        reading.Problems[^1].Message.ShouldBe("70 more problems are not told");
    }

    [Fact]
    public void Read_FactOfAnotherTypeThanDeclared_IsAnError()
    {
        var fields = new FieldTypes(FieldTypes.None.ByPath.Add("order.at", RuleType.Place).Add("order.limit", RuleType.Weight));
        var text = """{ "id": "1", "destination": { "country": "DE" }, "attributes": { "at": "here", "limit": "5 cm" }, "lines": [{ "sku": "A", "quantity": 1, "unitPrice": "1 EUR" }] }""";
        new OrderReader(new() { Fields = fields }).ReadOne(Utf8.Of(text), "orders.json").Problems.Select(p => p.Code).ShouldBe(["DI0119", "DI0108"]);
    }

    [Fact]
    public void Read_FolderWithOtherFiles_SaysThatTheyWereLeftAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("network.json", """{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{ "id": "A", "country": "DE" }] }""");
        folder.Write("stock.csv", "node,sku,on_hand\nA,CAP,3\n");
        folder.Write("notes.csv", "a,b\n1,2\n");
        folder.Write("other.json", "{ \"x\": 1 }");
        var reading = new NetworkReader().ReadPath(folder.Path);
        reading.Value.ShouldNotBeNull().Stock.ShouldHaveSingleItem().Sku.ShouldBe("CAP");
        reading.Problems.Select(p => p.Code).ShouldBe(["DI0316", "DI0316"]);
    }

    [Fact]
    public void Read_UnknownPropertyWhenStrict_IsAnError()
    {
        var text = Utf8.Of("""{ "asOf": "2026-11-20T09:00:00Z", "noodles": [] }""");
        new NetworkReader().Read(text, "network.json").IsUsable.ShouldBeTrue();
        new NetworkReader(new() { Strict = true }).Read(text, "network.json").Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("network.json:1: error DI0009: $.noodles: no property is called `noodles` here; did you mean `nodes`? Correct the name or remove it; a fact of your own belongs into `attributes`.");
    }

    private static string Order(string id) => $$"""{ "id": "{{id}}", "destination": { "country": "DE" }, "lines": [{ "sku": "A", "quantity": 1, "unitPrice": "1 EUR" }] }""";

    private static IEnumerable<string> Codes(string order) => new OrderReader().ReadOne(Utf8.Of(order), "orders.json").Problems.Select(p => p.Code);
}

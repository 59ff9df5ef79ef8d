using System.Text;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;

namespace DomRules.Formats.Tests.Fuzzing;

/// <summary>Inputs that would take minutes if each of their mistakes cost a search or a sort.</summary>
public sealed class BoundedWorkTests
{
    [Fact]
    public void Read_ManyRowsOfUnknownNodes_TellsTheFirstThousand()
    {
        var text = new StringBuilder("""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [""");
        text.AppendJoin(',', Enumerable.Range(0, 900).Select(i => $$"""{ "id": "NODE-{{i}}", "country": "DE" }""")).Append("], \"stock\": [");
        text.AppendJoin(',', Enumerable.Range(0, 100_000).Select(i => $$"""{ "node": "NODE-X{{i}}", "sku": "A", "onHand": 1 }""")).Append("] }");
        var reading = new NetworkReader().Read(Utf8.Of(text.ToString()), "network.json");
        reading.Problems.Length.ShouldBe(InputLimits.ProblemsPerNetwork + 1);
        reading.Problems[^1].Message.ShouldBe("99,000 more problems are not told");
    }

    [Fact]
    public void Read_ManyUnknownPropertiesAndZones_TellsTheFirstThousand()
    {
        var nodes = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{ "id": "N{{i}}", "country": "DE", "timeZone": "Europe/Berlin{{i % 10}}", "colour{{i}}": 1 }"""));
        var reading = new NetworkReader().Read(Utf8.Of($$"""{ "asOf": "2026-11-20T09:00:00Z", "nodes": [{{nodes}}] }"""), "network.json");
        reading.Problems.Length.ShouldBe(InputLimits.ProblemsPerNetwork + 1);
    }

    [Fact]
    public void Read_ListThatIsNeverClosed_EndsWithOneProblem()
    {
        var readings = new OrderReader().Read(new MemoryStream(Utf8.Of("[" + new string('{', 2_000_000))), "orders.json").ToList();
        readings.ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0005");
    }

    [Fact]
    public void Read_ListOfCommas_EndsWithOneProblemEach()
    {
        var readings = new OrderReader().Read(new MemoryStream(Utf8.Of("[" + new string(',', 20_000) + "]")), "orders.json").ToList();
        readings.ShouldAllBe(r => r.IsSetAside && r.Problems.Length == 1);
    }
}

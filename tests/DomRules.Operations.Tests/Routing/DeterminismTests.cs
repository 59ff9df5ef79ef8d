using System.Globalization;
using System.Text.Json.Nodes;
using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Tests.Routing;

/// <summary>Neither culture nor the order of the input's lists reaches a decision.</summary>
public sealed class DeterminismTests
{
    private static string Starter(string file) => Path.Combine(RepositoryFolder.Path, "rule-libraries", "starter", file);

    [Fact]
    public void Decide_CultureWithOtherSignsAndDates_GivesTheSameBytes()
    {
        var expected = Route(Starter("network.json"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            foreign.NumberFormat.NumberGroupSeparator = ".";
            foreign.NumberFormat.NegativeSign = "minus ";
            foreign.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
            foreign.DateTimeFormat.DateSeparator = "/";
            foreign.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = foreign;
            Route(Starter("network.json")).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Decide_NodesAndStockInReverse_GivesTheSameBytes()
    {
        var file = Path.GetTempFileName();
        try
        {
            var network = JsonNode.Parse(File.ReadAllText(Starter("network.json")))!.AsObject();
            foreach (var list in new[] { "nodes", "stock" })
            {
                network[list] = new JsonArray([.. network[list]!.AsArray().Reverse().Select(n => n!.DeepClone())]);
            }

            File.WriteAllText(file, network.ToJsonString());
            Route(file).ShouldBe(Route(Starter("network.json")));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static List<string> Route(string network) =>
        [.. RoutePreparation.Prepare(new RouteRequest(Starter("."), network, [], Starter("orders.ndjson"), null, false, false)).Value!.Decide().Select(r => System.Text.Encoding.UTF8.GetString(DecisionJson.Write(r)))];
}

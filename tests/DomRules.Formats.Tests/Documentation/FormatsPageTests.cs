using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Places;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Formats.Shopify;

namespace DomRules.Formats.Tests.Documentation;

public sealed class FormatsPageTests
{
    /// <summary>What an example may be told: lines without price, examples that are shorter than what they stand for.</summary>
    private static readonly string[] Expected = ["DI0205", "DI0206"];

    private static readonly (string Kind, string Text)[] Examples = [.. Fences(File.ReadAllText(Path.Combine(Samples.Repository, "docs", "formats.md")))];

    [Fact]
    public void Page_EveryKindOfFile_HasAnExample() =>
        Examples.Select(e => e.Kind).Distinct().ShouldBe(["json orders", "json requests", "json returns", "json network", "csv stock", "csv places", "csv links"], ignoreOrder: true);

    [Fact]
    public void Page_Examples_AreReadWithoutProblem()
    {
        foreach (var (kind, text) in Examples) Problems(kind, Utf8.Of(text)).Where(p => !Expected.Contains(p.Code)).Select(p => p.ToString()).ToList().ShouldBeEmpty(text);
    }

    [Fact]
    public void Page_NetworkExample_NamesEveryProperty()
    {
        var network = Examples.Single(e => e.Kind == "json network").Text;
        foreach (var type in typeof(NetworkReader).Assembly.GetTypes().Where(t => t.Namespace == "DomRules.Formats.Networks" && t.IsEnum && t.Name.EndsWith("Property")))
            foreach (var name in Enum.GetNames(type))
                network.ShouldContain($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", customMessage: $"{type.DeclaringType?.Name}.{name}");
    }

    [Fact]
    public void Page_OrderExample_NamesEveryProperty()
    {
        var orders = string.Concat(Examples.Where(e => e.Kind == "json orders").Select(e => e.Text));
        foreach (var name in Enum.GetNames<OrderProperty>().Concat(Enum.GetNames<LineProperty>()).Concat(Enum.GetNames<DestinationProperty>()).Concat(Enum.GetNames<CustomerProperty>()))
            orders.ShouldContain($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", customMessage: name);
    }

    [Fact]
    public void Page_RequestExample_NamesWhatARequestHasBesidesAnOrder()
    {
        var requests = string.Concat(Examples.Where(e => e.Kind == "json requests").Select(e => e.Text));
        foreach (var name in Enum.GetNames<PromiseProperty>().Except(Enum.GetNames<OrderProperty>()))
            requests.ShouldContain($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", customMessage: name);
    }

    [Fact]
    public void Page_ReturnExample_NamesEveryProperty()
    {
        var returns = string.Concat(Examples.Where(e => e.Kind == "json returns").Select(e => e.Text));
        foreach (var name in Enum.GetNames<ReturnProperty>().Concat(Enum.GetNames<ReturnItemProperty>()).Where(name => name != nameof(ReturnProperty.Decision)))
            returns.ShouldContain($"\"{char.ToLowerInvariant(name[0])}{name[1..]}\"", customMessage: name);
    }

    private static IEnumerable<InputProblem> Problems(string kind, byte[] text)
    {
        switch (kind)
        {
            case "json orders":
                return new OrderReader(new() { Strict = true }).Read(new MemoryStream(text), "example.json").SelectMany(r => r.Problems);
            case "json requests":
                return new PromiseRequestReader(new() { Strict = true }).Read(new MemoryStream(text), "example.ndjson").SelectMany(r => r.Problems);
            case "json returns":
                return new ReturnReader(new() { Strict = true }).Read(new MemoryStream(text), "example.json").SelectMany(r => r.Problems);
            case "json network":
                return new NetworkReader(new() { Strict = true }).Read(text, "network.json").Problems;
            case "csv stock":
                return new NetworkReader().Read(Utf8.Of(Examples.Single(e => e.Kind == "json network").Text.Replace("\"node\": \"BER-DC\", \"sku\": \"TSHIRT\"", "\"node\": \"BER-DC\", \"sku\": \"OTHER\"")), "network.json", text, "stock.csv").Problems;
            case "csv places":
                return PlacesTable.Read(text, "places.csv").Problems;
            default:
                var problems = new ProblemList(10);
                new ShopifyLinks().Read(text, problems, strict: true);
                return problems.TellTable("links.csv");
        }
    }

    private static IEnumerable<(string Kind, string Text)> Fences(string page)
    {
        var parts = page.Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var end = parts[i].IndexOf('\n');
            yield return (parts[i][..end], parts[i][(end + 1)..]);
        }
    }
}

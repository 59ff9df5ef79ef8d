using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;

namespace DomRules.Olist.Tests;

/// <summary>What lies in the libraries is read by the product's own readers, in strict mode, without an error.</summary>
public sealed class ReadableFilesTests
{
    private static readonly ReadingOptions Strict = new() { Strict = true };

    private static string Libraries => Path.GetDirectoryName(BrazilSample.Library)!;

    [Fact]
    public void Networks_OfAllLibraries_AreReadWithoutAProblem()
    {
        var networks = Directory.EnumerateFiles(Libraries, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("\"nodes\"", StringComparison.Ordinal))
            .ToArray();

        networks.Length.ShouldBeGreaterThan(5);
        networks.SelectMany(file => new NetworkReader(Strict).ReadPath(file).Problems).Select(problem => problem.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Network_OfTheMarketplace_HasEverySellerAndProduct()
    {
        var network = new NetworkReader(Strict).ReadPath(Path.Combine(BrazilSample.Library, "network.json")).Value.ShouldNotBeNull();
        network.Nodes.Length.ShouldBe(1132);
        network.Products.Length.ShouldBe(3536);
        network.Stock.Length.ShouldBe(3567);
        network.Nodes.Count(node => node.At is null).ShouldBe(4);
    }

    [Fact]
    public void Orders_OfTheMarketplace_AreAllRead_WithAWordAboutThoseWithoutItems()
    {
        var orders = new OrderReader(Strict).ReadFile(Path.Combine(BrazilSample.Library, "orders.ndjson")).ToArray();
        orders.Length.ShouldBe(5166);
        orders.SelectMany(order => order.Problems).Select(problem => problem.ToString()).Where(text => !text.Contains("has no lines", StringComparison.Ordinal)).ShouldBeEmpty();
        orders.Sum(order => order.Problems.Length).ShouldBe(622);
        orders.Count(order => order.Order!.Lines.IsEmpty).ShouldBe(622);
        orders.Count(order => order.Order!.Destination!.At is null).ShouldBe(21);
    }

    [Fact]
    public void Orders_OfTheStarter_AreAllReadWithoutAProblem() =>
        new OrderReader(Strict).ReadFile(Path.Combine(Libraries, "starter", "orders.ndjson"))
            .SelectMany(order => order.Problems).Select(problem => problem.ToString()).ShouldBeEmpty();
}

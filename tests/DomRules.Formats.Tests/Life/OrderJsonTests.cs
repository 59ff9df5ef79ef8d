using DomRules.Formats.Orders;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;

namespace DomRules.Formats.Tests.Life;

/// <summary>An order that is written and read again is the same order.</summary>
public sealed class OrderJsonTests
{
    [Fact]
    public void Write_OrdersOfTheFormatsPage_AreReadAgainAsTheyWere()
    {
        foreach (var order in OfThePage()) ShouldComeBack(order);
    }

    [Fact]
    public void Write_OrdersOfAFile_AreReadAgainAsTheyWere()
    {
        foreach (var reading in new OrderReader().ReadFile(Path.Combine(Samples.Folder, "berlin.orders.ndjson"))) ShouldComeBack(reading.Order.ShouldNotBeNull());
    }

    /// <summary>The orders that the formats page shows; together they name every property.</summary>
    internal static List<Order> OfThePage()
    {
        var page = File.ReadAllText(Path.Combine(Samples.Repository, "docs", "formats.md"));
        return [.. page.Split("\n```").Where(part => part.StartsWith("json orders\n", StringComparison.Ordinal))
            .SelectMany(part => new OrderReader().Read(new MemoryStream(Utf8.Of(part["json orders\n".Length..])), "example.json")).Select(r => r.Order.ShouldNotBeNull())];
    }

    private static void ShouldComeBack(Order order)
    {
        var bytes = CanonicalJson.Write(OrderJson.Of(order));
        var again = new OrderReader().ReadOne(bytes, "again.json").Order.ShouldNotBeNull();
        Spelled.Out(again).ShouldBe(Spelled.Out(order));
        CanonicalJson.Write(OrderJson.Of(again)).ShouldBe(bytes);
    }
}

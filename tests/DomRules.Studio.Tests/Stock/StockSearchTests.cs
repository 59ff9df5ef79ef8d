using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Life;
using DomRules.Studio.Stock;

namespace DomRules.Studio.Tests.Stock;

public sealed class StockSearchTests
{
    private static readonly string[] Nodes = ["BER", "HAM", "LEJ"];

    private static readonly LifeState State = LifeIndexes.Of(new LifeState
    {
        At = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        Stock = Enumerable.Range(0, 200).Select(n => "SKU-" + n.ToString("000", CultureInfo.InvariantCulture)).ToImmutableDictionary(
            sku => sku, sku => Nodes.ToImmutableSortedDictionary(node => node, node => new StockAccount { Place = new StockPlace(node, sku) }, StringComparer.Ordinal), StringComparer.Ordinal),
    });

    [Theory]
    [InlineData(null, 600)]
    [InlineData("HAM", 200)]
    public void Find_PageAfterPage_ShowsEachPlaceOnceAndInOrder(string? node, int places)
    {
        IReadOnlySet<string>? nodes = node is null ? null : new HashSet<string>(StringComparer.Ordinal) { node };
        var keys = new List<string>();
        while (StockSearch.Find(State, null, nodes, keys.LastOrDefault()).Take(7).Select(StockSearch.KeyOf).ToList() is { Count: > 0 } page)
        {
            keys.AddRange(page);
        }

        keys.Count.ShouldBe(places);
        keys.ShouldBe(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Find_OfOneSku_GoesOnWithinIt() =>
        StockSearch.Find(State, "SKU-007", null, "SKU-007\u001fBER").Select(account => account.Place.Node).ShouldBe(["HAM", "LEJ"]);
}

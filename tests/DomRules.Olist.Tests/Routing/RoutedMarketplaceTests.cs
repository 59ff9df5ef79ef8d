using System.Buffers;
using DomRules.Model.Decisions;

namespace DomRules.Olist.Tests.Routing;

public sealed class RoutedMarketplaceTests(RoutedMarketplace marketplace) : IClassFixture<RoutedMarketplace>
{
    [Theory]
    [InlineData(Outcome.Routed, 4181)]
    [InlineData(Outcome.Cancelled, 940)]
    [InlineData(Outcome.Held, 34)]
    [InlineData(Outcome.NothingToShip, 8)]
    [InlineData(Outcome.Backordered, 3)]
    public void Decisions_OverTheSample_HaveAsManyOfAnOutcomeAsTheLibrarySays(Outcome outcome, int orders) =>
        marketplace.Decisions.Count(decision => decision.Outcome == outcome).ShouldBe(orders);

    [Fact]
    public void DecideInTurn_OverTheSample_WritesTheBytesOfTheSameDecisions()
    {
        var texts = new byte[marketplace.Orders.Length][];
        marketplace.Router.DecideInTurn(marketplace.Orders, order => order.PlacedAt!.Value, marketplace.Router.NewBatch(), (place, decision) =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            decision.WriteJson(buffer, place + 1);
            texts[place] = buffer.WrittenSpan.ToArray();
        });
        for (var place = 0; place < texts.Length; place++)
        {
            texts[place].AsSpan().SequenceEqual(DecisionJson.Write(marketplace.Decisions[place])).ShouldBeTrue(marketplace.Orders[place].Id);
        }
    }

    [Fact]
    public void Decisions_OverTheSample_AreAllProven() =>
        marketplace.Decisions.Where(decision => decision.Optimality != "proven").Select(decision => decision.Order).ShouldBeEmpty();

    [Fact]
    public void Decisions_OfCancelledAndUnavailableOrders_AreCancelledWithTheReason()
    {
        var ended = BrazilSample.Market.Sales.Where(sale => !sale.IsSold).Select(sale => sale.Source.Id).ToHashSet(StringComparer.Ordinal);
        marketplace.Decisions.Where(decision => decision.Outcome == Outcome.Cancelled).Select(decision => decision.Order).ToHashSet(StringComparer.Ordinal).SetEquals(ended).ShouldBeTrue();
    }

    [Fact]
    public void Decisions_OverTheSample_PlanExactlyWhatWasOrdered()
    {
        foreach (var (order, decision) in marketplace.Orders.Zip(marketplace.Decisions))
        {
            foreach (var line in order.Lines)
            {
                var planned = decision.Shipments.SelectMany(shipment => shipment.Lines).Where(shipped => shipped.Line == line.Number).Sum(shipped => shipped.Quantity);
                var unplanned = decision.Unplanned.Where(left => left.Line == line.Number).Sum(left => left.Quantity);
                (decision.Outcome == Outcome.Held ? line.Quantity : planned + unplanned).ShouldBe(line.Quantity, decision.Order);
            }
        }
    }

    [Fact]
    public void Decisions_OverTheSample_TakeNoMoreOfAnArticleThanItsSellerHad()
    {
        var had = BrazilSample.Market.Stock.ToDictionary(row => (row.Seller, row.Product), row => (decimal)row.OnHand);
        var taken = marketplace.Decisions
            .SelectMany(decision => decision.Reserved)
            .GroupBy(reserved => (reserved.Node, reserved.Sku))
            .Where(group => group.Sum(reserved => reserved.Quantity) > had[group.Key]);
        taken.ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_OverTheSample_ShipFromTheSellerWhomTheBuyerChose_ButForSevenLines()
    {
        var chosen = BrazilSample.Market.Sales.SelectMany(sale => sale.Lines.Select(line => (Order: sale.Source.Id, line.Number, line.Seller.Id))).ToHashSet();
        var lines = marketplace.Decisions
            .Where(decision => decision.Outcome == Outcome.Routed)
            .SelectMany(decision => decision.Shipments.SelectMany(shipment => shipment.Lines.Select(line => (decision.Order, line.Line, shipment.Node))))
            .ToArray();
        lines.Length.ShouldBe(4333);
        lines.Count(line => !chosen.Contains(line)).ShouldBe(7);
    }
}

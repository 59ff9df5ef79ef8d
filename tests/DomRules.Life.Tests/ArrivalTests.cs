using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>Arrivals of which something is held.</summary>
public sealed class ArrivalTests
{
    private const string Soon = "promise { rule soon then count incoming within 9 days because \"Is on its way\" }";

    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void Receive_OfAnArrivalHeldElsewhere_IsOnHandAndStillHeld()
    {
        var story = new Story(Soon, Awaiting(arrives: 10, elsewhere: 6, onHand: 0, reserved: 0));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 3))));

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 5, Day));

        var account = story.Stock("BER", "A");
        (account.OnHand, account.ReservedElsewhere, account.FreeOnHand).ShouldBe((5, 2, 0));
        account.Arrivals[Day].ShouldBe(new ExpectedArrival(Day, 5, 4));
        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 5, Day)).Stock("BER", "A").ReservedElsewhere.ShouldBe(6);
        story.Stock("BER", "A").FreeOnHand.ShouldBe(1);
    }

    [Fact]
    public void Receive_WhereMoreIsHeldThanIsThere_WhoHeldTheArrivalWaitsOnBackorder()
    {
        var story = new Story(Soon, Awaiting(arrives: 3, elsewhere: 0, onHand: 1, reserved: 3));
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 1)))).Stock("BER", "A").Reserved(StockSource.Incoming, Day).ShouldBe(1);
        story.Do(new CountStock(new StockPlace("BER", "A"), 0));

        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 3, Day));

        story.Stock("BER", "A").Arrivals.ShouldBeEmpty();
        story.Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(1);
        story.Do(new ReceiveStock(new StockPlace("BER", "A"), 2)).Stock("BER", "A").Reserved(StockSource.Backorder).ShouldBe(0);
        story.State.ReservationsOf("1").Single().Key.Source.ShouldBe(StockSource.OnHand);
    }

    private static Network Awaiting(decimal arrives, decimal elsewhere, decimal onHand, decimal reserved) => Shop.Network with
    {
        Stock = [new StockRow { Node = "BER", Sku = "A", OnHand = onHand, Reserved = reserved, Incoming = [new Arrival(arrives, Day, elsewhere)] }],
    };
}

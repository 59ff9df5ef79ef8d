using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Life.Tests.Stories;

/// <summary>Order 1, as a rule for two A of the five in Berlin, brought to each stage of its life.</summary>
internal static class Stages
{
    private const string Blocks = """
        review { rule fraud when order.risk is high then hold for fraud_desk because "Risk" }
        promise { rule later when order.priority >= 5 then backorder up to 20 within 14 days because "Comes again" }
        confirm { rule look when order.gift then hold for ops_desk because "Look" }
        exceptions {
          rule late on late then hold for ops_desk because "Late"
          rule no_plan on no_plan then backorder, recheck every 4 hours, cancel after 7 days because "No site can ship"
        }
        returns { otherwise then restock at node of origin because "Back on the shelf" }
        """;

    internal static Order Two { get; } = Shop.Order("1", ("A", 2));

    internal static Story At(string stage)
    {
        var isWithout = stage is "waiting" or "backordered";
        var story = new Story(Blocks, Shop.With(("BER", "A", isWithout ? 0 : 5), ("S1", "B", 5)) with { Products = [new Product { Sku = "EBOOK", Digital = true }] });
        story.Do(new PlaceOrder(Placed(stage)));
        switch (stage)
        {
            case "held by an event": story.Do(new TellEvent("1", new OrderEvent("late"))); break;
            case "confirmed": story.Do(new ConfirmOrder("1")); break;
            case "released": story.Do(new MoveShipment("1", 1, ShipmentState.Released)); break;
            case "partly shipped" or "shipped": story.Do(new MoveShipment("1", 1, ShipmentState.Shipped)); break;
            case "delivered": Deliver(story); break;
            case "returned": Return(Deliver(story)); break;
            case "cancelled": story.Do(new CancelOrder("1")); break;
            default: break;
        }

        return story;
    }

    /// <summary>The order as it is placed at that stage.</summary>
    internal static Order Placed(string stage) => stage switch
    {
        "held in review" => Two with { Risk = "high" },
        "held after the plan" => Two with { Gift = true },
        "backordered" => Two with { Priority = 5 },
        "partly shipped" => Shop.Order("1", ("A", 2), ("B", 2)),
        "one SKU in two lines" => Shop.Order("1", ("A", 2), ("A", 1)),
        "digital" => Shop.Order("1", ("EBOOK", 2)),
        "digital, held" => Shop.Order("1", ("EBOOK", 2)) with { Risk = "high" },
        "without lines" => Two with { Lines = [] },
        _ => Two,
    };

    private static Story Deliver(Story story) => story.Do(new MoveShipment("1", 1, ShipmentState.Shipped)).Do(new MoveShipment("1", 1, ShipmentState.Delivered));

    private static void Return(Story story) => story
        .Do(new ReturnItems(new ReturnRequest { Id = "R", OrderId = "1", Items = [new ReturnItem { Line = 1, Quantity = 2, Condition = "unopened", Reason = "unwanted" }] }))
        .Do(new ReceiveReturn("1", "R"));
}

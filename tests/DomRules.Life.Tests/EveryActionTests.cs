using DomRules.Life.Tests.Stories;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;

namespace DomRules.Life.Tests;

/// <summary>Every action of the language does to the state what it says: two of A were to leave Berlin, and one of them was not found.</summary>
public sealed class EveryActionTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly SortedDictionary<string, (string Action, Action<Story> Effect)> Effects = new(StringComparer.Ordinal)
    {
        ["reroute"] = ("reroute", story => Says(story, OrderStatus.Reserved, "1×A from BER; 1×A from BER")),
        ["reroute without node"] = ("reroute", story =>
        {
            Says(story, OrderStatus.Reserved, "1×A from BER; 1×A from S1");
            story.Order("1").LeftOut.Single().Until.ShouldBeNull();
        }
        ),
        ["reroute without node for 2 days"] = ("reroute", story =>
        {
            Says(story, OrderStatus.Reserved, "1×A from BER; 1×A from S1");
            story.Order("1").LeftOut.Single().Until.ShouldBe(story.At.AddDays(2));
        }
        ),
        ["backorder"] = ("backorder", story =>
        {
            Says(story, OrderStatus.Waiting, "1×A from BER");
            story.Do(new ReceiveStock(new StockPlace("S1", "A"), 1));
            Says(story, OrderStatus.Reserved, "1×A from BER; 1×A from BER");
        }
        ),
        ["recheck every 4 hours, cancel after 1 day"] = ("recheck", story =>
        {
            Says(story, OrderStatus.Waiting, "1×A from BER");
            story.After(4 * Hour);
            Says(story, OrderStatus.Reserved, "1×A from BER; 1×A from BER");
        }
        ),
        ["cancel"] = ("cancel", story =>
        {
            Says(story, OrderStatus.Reserved, "1×A from BER");
            story.Order("1").Cancelled[1].ShouldBe(1);
        }
        ),
        ["cancel after 1 day"] = ("cancel", story =>
        {
            Says(story, OrderStatus.Waiting, "1×A from BER");
            story.After(24 * Hour);
            Says(story, OrderStatus.Reserved, "1×A from BER");
            story.Order("1").Cancelled[1].ShouldBe(1);
        }
        ),
        ["ship part"] = ("ship_part", story =>
        {
            story.Last.Single().Outcome.ShouldBe(Outcome.Answered);
            story.Do(new MoveShipment("1", 1, ShipmentState.Released)).Do(new MoveShipment("1", 1, ShipmentState.Shipped));
            story.Order("1").Shipped(1).ShouldBe(1);
        }
        ),
        ["substitute"] = ("substitute", story =>
        {
            Says(story, OrderStatus.Reserved, "1×A from BER; 1×B from S1");
            story.Order("1").Substituted[1].ShouldBe(1);
        }
        ),
        ["upgrade service up to 6 EUR"] = ("upgrade_service", story =>
        {
            story.Order("1").UpgradedTo.ShouldBe("express");
            story.Order("1").Shipments.Where(s => s.State != ShipmentState.Broken).Select(s => s.Service).ShouldBe(["slow", "fast"]);
        }
        ),
        ["upgrade service up to 1 EUR"] = ("upgrade_service", story => story.Order("1").UpgradedTo.ShouldBeNull()),
        ["hold for ops_desk within 2 hours"] = ("hold", story =>
        {
            Says(story, OrderStatus.Held, "1×A from BER");
            story.Try(new MoveShipment("1", 1, ShipmentState.Released)).Refusal.ShouldNotBeNull();
            story.After(2 * Hour);
            story.Last.Single().Event!.Kind.ShouldBe("hold_overdue");
        }
        ),
        ["set stock to 4"] = ("set_stock", story => story.Stock("BER", "A").OnHand.ShouldBe(4)),
        ["reduce stock"] = ("reduce_stock", story => story.Stock("BER", "A").OnHand.ShouldBe(8)),
        ["reduce stock by 3"] = ("reduce_stock", story => story.Stock("BER", "A").OnHand.ShouldBe(6)),
        ["set aside event.quantity or else 0"] = ("set_aside", story => (story.Stock("BER", "A").OnHand, story.Stock("BER", "A").SetAside).ShouldBe((8, 1))),
        ["suspend node for 1 day"] = ("suspend_node", story =>
        {
            story.State.Suspended["BER"].Until.ShouldBe(story.At.AddDays(1));
            story.Do(new PlaceOrder(Shop.Order("2", ("A", 1))));
            story.Plan("2").ShouldBe("1×A from S1");
            story.After(24 * Hour).Do(new PlaceOrder(Shop.Order("3", ("A", 1))));
            story.Plan("3").ShouldBe("1×A from BER");
        }
        ),
        ["notify fraud_desk"] = ("notify", story => story.LastEvents.OfType<Notified>().Single().Queue.ShouldBe("fraud_desk")),
        ["tag hurt"] = ("tag", story => story.Last.Single().Tags.ShouldBe(["hurt"])),
    };

    public static TheoryData<string> Written => [.. Effects.Keys];

    [Theory, MemberData(nameof(Written))]
    public void Take_AnAction_DoesWhatItSays(string written)
    {
        var story = new Story($$"""
            words order.tags = [hurt]
            sourcing { rank by { highest stock.on_hand } }
            carrier { rank services by { lowest cost } }
            exceptions {
              rule gap on short_pick when event.attempts < 3 then {{written}} because "One is missing"
              otherwise then tag hurt because "?"
            }
            """, Network);
        story.Do(new PlaceOrder(Shop.Order("1", ("A", 2))));
        story.Do(new TellEvent("1", new OrderEvent("short_pick", "BER", "A", 1, 1)));

        story.Last[0].Actions[0].Action.ShouldBe(Effects[written].Action);
        Effects[written].Effect(story);
    }

    [Fact]
    public void Effects_AreOfEveryAction() =>
        Effects.Values.Select(e => e.Action).Distinct().ShouldBe(
            typeof(OrderAction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OrderAction))).Select(Name), ignoreOrder: true);

    private static void Says(Story story, OrderStatus status, string plan) => (story.Order("1").Status, story.Plan("1")).ShouldBe((status, plan));

    private static string Name(Type action) => ((OrderAction)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(action)).Name;

    /// <summary>A in Berlin and in the store, which has B to take its place; a slow and cheap service, and a fast one for 5 EUR more.</summary>
    private static Network Network { get; } = Shop.With(("BER", "A", 9), ("S1", "A", 3), ("S1", "B", 3)) with
    {
        Products = [new Product { Sku = "A", Substitutes = [new Substitute("B")], WeightGrams = 100 }, new Product { Sku = "B", WeightGrams = 100 }],
        Carriers = [new Carrier("c", [Service("slow", "standard", 3, 4), Service("fast", "express", 1, 9)])],
    };

    private static CarrierService Service(string id, string level, int days, decimal price) => new()
    {
        Id = id,
        Level = level,
        Zones = [new TransitZone(new Area("DE", null), new Area("DE", null), days, null)],
        Rates = [new ParcelRate(new Area(null, null), new Area("DE", null), 5000, null, new Model.Values.MoneyValue(price, "EUR"))],
    };
}

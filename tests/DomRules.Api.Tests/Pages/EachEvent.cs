using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Model.Life;
using DomRules.Model.Life.Events;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Operations.Announcing;
using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Store.Commits;

namespace DomRules.Api.Tests.Pages;

/// <summary>Something of each type that others are told of, made by the product from events like those of a life.</summary>
internal static class EachEvent
{
    private const string Hash = "4f1c8f0f5b1d1f0e6f0b3f7d3f6f3f0b4f1c8f0f5b1d1f0e6f0b3f7d3f6f3f0b";
    private const string Before = "0b5d1d2e6f0b3f7d3f6f3f0b4f1c8f0f0b5d1d2e6f0b3f7d3f6f3f0b4f1c8f0f";
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly StockPlace Place = new("BER_DC", "TENT-4");
    private static readonly Order Order = new() { Id = "1001", Market = "EU", Currency = "EUR", Destination = new Destination("DE"), Lines = [new OrderLine { Number = 1, Sku = "TENT-4", Quantity = 2 }] };
    private static readonly Disruption Strike = new("dhl_standard", null, null, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21), null, true);
    private static readonly OpenHold Hold = new("fraud_desk", "risky", "An address that nobody knows", At, At.AddHours(4));

    private static readonly LifeShipment Shipment = new()
    {
        Number = 1,
        Node = "BER_DC",
        Service = "dhl_standard",
        ShipBy = At.AddHours(6),
        DeliverOn = new DateOnly(2026, 11, 24),
        Cost = "4.10 EUR",
        Lines = [new LifeLine(1, "TENT-4", 2)],
        Decision = Hash,
        Since = At,
    };

    /// <summary>All of them, one of a type.</summary>
    internal static IReadOnlyDictionary<string, ToldEvent> All { get; } =
        Changes().Concat(Decisions()).Concat(States()).Concat(Requests()).Concat(Others()).ToImmutableSortedDictionary(one => one.Type, one => one, StringComparer.Ordinal);

    private static IEnumerable<ToldEvent> Changes()
    {
        LifeEvent[] events =
        [
            new OrderPlaced(Order, At, false, []), new OrderPlaced(Order, At, true, []), new OrderEdited(Order, []), new OrderConfirmed("1001"), new CartClosed("1001"),
            new HoldPlaced("1001", Hold), new HoldsEnded("1001", "tess", "It is fine", [], ["risky"]),
            new UnitsCancelled("1001", 1, 1, "Not there", "short_pick"), new UnitsCancelled("1001", 1, -1, "There after all"),
            new LineSubstituted("1001", 1, 2, new OrderLine { Number = 2, Sku = "TENT-5", Quantity = 2 }, "Nothing left"), new ServiceUpgraded("1001", "express"),
            new ReservationEnded(new ReservationKey("1001", 0, Place, StockSource.OnHand, null), 2, ReservationState.Expired),
            new ShipmentPlanned("1001", Shipment), new ShipmentReduced("1001", 1, [new LifeLine(1, "TENT-4", 1)], [], At, "Short pick"),
            .. new[] { ShipmentState.Released, ShipmentState.Shipped, ShipmentState.Delivered, ShipmentState.Broken }.Select(state => new ShipmentMoved("1001", 1, state, At)),
            new ReturnHeld("1001", new HeldReturn(new ReturnRequest { Id = "R1", OrderId = "1001" }, [Hold])), new ReturnReceived("1001", "R1"), new ReturnSettled("1001", "R1", true),
            new StockMoved(Place, StockMoveKind.Received, 5, 0, At, "Delivered"),
            new NodeSuspended("BER_DC", new NodeSuspension(At.AddDays(1), "Power cut")), new NodeResumed("BER_DC"), new ServiceDisrupted(Strike), new DisruptionEnded(Strike),
        ];
        return ToldEvents.Of(Announced(new LifeStep(Routed, [.. events], [], null), Routed, Routed));
    }

    private static IEnumerable<ToldEvent> Decisions()
    {
        var record = new DecisionRecord { Decision = Hash, Order = "1001", At = At, Outcome = Outcome.Routed, Summary = "Ships from Berlin.", Optimality = "proven", Snapshot = Hash, Engine = "1" };
        var item = new ReturnItemRecord { Item = 1, Line = 1, Sku = "TENT-4", Quantity = 1, Outcome = "accepted", Disposition = "restock", Node = "BER_DC" };
        var returned = record with { Kind = "return", Return = "R1", Outcome = Outcome.Accepted, Items = [item] };
        return ToldEvents.Of(Announced(new LifeStep(Routed, [new OrderDecided("1001", Hash, "route")], [record, returned], null), Routed, Routed));
    }

    private static IEnumerable<ToldEvent> States()
    {
        var life = Routed.Orders["1001"];
        OrderLife In(ShipmentState state) => life with { Shipments = [Shipment with { State = state }] };
        var open = life with { Shipments = [] };
        OrderLife[] states =
        [
            life, In(ShipmentState.Released), In(ShipmentState.Shipped), In(ShipmentState.Delivered), In(ShipmentState.Delivered) with { Returned = life.Returned.Add(1, 2) },
            open, open with { AwaitsStock = true }, open with { Holds = [Hold] }, open with { Cancelled = life.Cancelled.Add(1, 2) },
        ];
        return states.SelectMany(after => ToldEvents.Of(Announced(new LifeStep(With(after), [new OrderConfirmed("1001")], [], null), With(life with { IsCart = true }), With(after))).Skip(1));
    }

    /// <summary>What becomes of changes.</summary>
    private static IEnumerable<ToldEvent> Requests()
    {
        var open = new Change { Id = "c5", Market = "EU", Version = Hash, Base = Before, Title = "For tess", Why = "because", Authors = ["tess"], Notes = [new ChangeNote("open_change", "tess", "tess", At, null, Hash)] };
        var approved = open with { Approvals = [new Approval("tess", "tess", At, Hash, Before)] };
        (string Kind, Change After)[] all =
        [
            ("open_change", open), ("move_change", open), ("approve_change", approved), ("send_back_change", open with { SentBack = open.Opened }), ("withdraw_change", open with { End = ChangeState.Withdrawn }),
            ("schedule_change", approved with { Schedule = new ChangeSchedule(At.AddDays(3), "activate-7", "tess") }), ("unschedule_change", approved), ("miss_change", approved),
        ];
        return all.SelectMany(one => Told(new Draft { Kind = one.Kind, Subject = "c5", Answer = new WriteAnswer(200, default) }, one.After))
            .Concat(Told(Publish("EU", new KeyValuePair<string, JsonNode?>("change", "c5")), approved with { End = ChangeState.Published }).Skip(1));
    }

    private static IEnumerable<ToldEvent> Others() =>
        Told(new Draft { Kind = "test_receiver", Subject = "wh_2f6f1c0d9a3b", Answer = new WriteAnswer(200, default) })
            .Concat(Told(Publish(LiveNames.Network)))
            .Concat(Told(Publish("EU", new KeyValuePair<string, JsonNode?>("rollBack", true))));

    /// <summary>What goes live for a market, by a command with these members besides.</summary>
    private static Draft Publish(string market, params KeyValuePair<string, JsonNode?>[] members) => new()
    {
        Kind = PublishCommand.Kind,
        Subject = market,
        Command = CanonicalJson.Write(new JsonObject([new("because", "tess says so"), new("market", market), new("version", Hash), .. members])),
        Pointer = new PointerChange(market, Before, Hash),
        Answer = new WriteAnswer(200, default),
    };

    private static ImmutableArray<ToldEvent> Told(Draft draft, Change? change = null)
    {
        var book = change is null ? ChangeBook.Empty : ChangeBook.Empty with { Changes = ChangeBook.Empty.Changes.Add(change.Id, change) };
        return ToldEvents.Of(new Announced(7, At, draft, Live(Routed), Live(Routed) with { Changes = book }));
    }

    private static LifeState Routed => With(new OrderLife { Order = Order, PlacedAt = At, Shipments = [Shipment], LastDecision = Hash });

    private static LifeState With(OrderLife life)
    {
        var empty = new LifeState { At = At };
        var account = new StockAccount { Place = Place, OnHand = 12 };
        return empty with { Orders = empty.Orders.Add("1001", life), Stock = empty.Stock.Add(Place.Sku, empty.AccountsOf("").Add(Place.Node, account)) };
    }

    private static Announced Announced(LifeStep step, LifeState before, LifeState after) =>
        new(7, At, new Draft { Kind = "order", Subject = "1001", Step = step, Answer = new WriteAnswer(200, default) }, Live(before), Live(after));

    private static LiveNetwork Live(LifeState state) => LiveNetwork.Empty with { State = state };
}

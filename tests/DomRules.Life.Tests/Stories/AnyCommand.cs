using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;
using DomRules.Routing.Tests;

namespace DomRules.Life.Tests.Stories;

/// <summary>Made-up commands, most of which fit the state.</summary>
internal static class AnyCommand
{
    private static readonly ImmutableArray<string> Skus = ["A", "B", "C"];
    private static readonly ImmutableArray<string> Nodes = ["BER", "S1", "S2"];

    /// <summary>The kit SET is one A and two B.</summary>
    internal static IEnumerable<(string Sku, decimal Quantity)> PartsOf(string sku) => sku == "SET" ? [("A", 1), ("B", 2)] : [(sku, 1)];

    internal static Network Network(Dice dice) => Shop.Network with
    {
        Nodes = [.. Shop.Network.Nodes.Select(n => dice.OneIn(3) ? n with { Capacity = new Capacity(dice.Pick("orders", "lines", "units"), 1 + dice.Roll(6), 0, dice.OneIn(2)) } : n)],
        Products =
        [
            new Product { Sku = "SET", Kit = [new KitComponent("A", 1), new KitComponent("B", 2)], Substitutes = [new Substitute("C", 3)] },
            new Product { Sku = "D", Digital = true },
            new Product { Sku = "A", Substitutes = [new Substitute("C"), new Substitute("SET")] },
            new Product { Sku = "B", Substitutes = [new Substitute("A", 2), new Substitute("C", 0.5m)] },
            new Product { Sku = "C", Substitutes = [new Substitute("B"), new Substitute("A")] },
        ],
        Stock =
        [
            .. Nodes.SelectMany(node => Skus.Where(_ => !dice.OneIn(4)).Select(sku => new StockRow
            {
                Node = node,
                Sku = sku,
                OnHand = dice.Roll(6),
                Safety = dice.OneIn(6) ? 1 : 0,
                Reserved = dice.OneIn(5) ? dice.Roll(4) : 0,
                Incoming = dice.OneIn(3) ? [Arrival(dice)] : [],
            })),
        ],
    };

    private static Arrival Arrival(Dice dice)
    {
        var quantity = 1 + dice.Roll(4);
        return new Arrival(quantity, new DateOnly(2026, 11, 21).AddDays(dice.Roll(4)), dice.OneIn(3) ? dice.Roll(quantity) : 0);
    }

    internal static LifeCommand Of(Dice dice, LifeState state)
    {
        var ids = state.Orders.Values.Where(o => !o.IsCart).Select(o => o.Order.Id).Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0 || dice.OneIn(4))
        {
            return new PlaceOrder(Order(dice, dice.OneIn(3) ? Cart(dice, state) : $"o{ids.Count + 1}"));
        }

        var life = state.Orders[ids[dice.Roll(ids.Count)]];
        return dice.Roll(23) switch
        {
            0 => new HoldCart(new PromiseRequest { Order = Order(dice, $"c{dice.Roll(5)}") with { Stage = "cart" }, Holds = true }),
            1 => new GiveUpCart($"c{dice.Roll(5)}"),
            2 => new ConfirmOrder(life.Order.Id),
            3 or 4 => Move(dice, life, ShipmentState.Released),
            5 or 6 => Move(dice, life, ShipmentState.Shipped),
            7 or 20 => Move(dice, life, ShipmentState.Delivered),
            8 or 9 => Tell(dice, life),
            10 => new EditOrder(dice.OneIn(2) ? Order(dice, life.Order.Id) : Changed(dice, life.Order)),
            11 => new CancelOrder(life.Order.Id, dice.Pick<int?>(null, 1, 2), dice.Pick<decimal?>(null, 1)),
            12 => new ReceiveStock(Place(dice), 1 + dice.Roll(4), dice.OneIn(2) ? Expected(dice, state) : null),
            13 => new ExpectStock(Place(dice), DateOnly.FromDateTime(state.At.UtcDateTime).AddDays(dice.Roll(4)), 1 + dice.Roll(4)),
            14 => dice.OneIn(3) ? new AdjustStock(Place(dice), dice.Roll(7) - 3, "adjusted") : new CountStock(Place(dice), dice.Roll(5)),
            15 => new ReleaseHold(life.Order.Id, "ana", "Seen", []),
            16 => Site(dice, state),
            17 => new OverridePlan(life.Order.Id, "ana", "Better", ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty.Add(1, [dice.Pick(Nodes.AsSpan())])) { Releases = dice.OneIn(2) },
            18 => new RouteAgain(life.Order.Id, dice.Pick<string?>(null, "ana"), "Again") { Releases = dice.OneIn(2) },
            _ => Return(dice, ThatLeft(dice, state) ?? life),
        };
    }

    private static LifeCommand Site(Dice dice, LifeState state)
    {
        var today = DateOnly.FromDateTime(state.At.UtcDateTime);
        return dice.Roll(5) switch
        {
            0 or 1 => new SuspendNode(dice.Pick(Nodes.AsSpan()), dice.OneIn(4) ? null : state.At.AddHours(5)),
            2 or 3 => new ResumeNode(dice.Pick(Nodes.AsSpan())),
            _ => new DisruptService(new Disruption(null, dice.Pick(Nodes.AsSpan()), null, today, today.AddDays(dice.Roll(3)), null, true)),
        };
    }

    private static string Cart(Dice dice, LifeState state)
    {
        var carts = state.Orders.Values.Where(o => o.IsCart).Select(o => o.Order.Id).Order(StringComparer.Ordinal).ToList();
        return carts.Count == 0 ? "c0" : carts[dice.Roll(carts.Count)];
    }

    private static Order Order(Dice dice, string id)
    {
        var lines = new List<(string, decimal)>();
        for (var i = 0; i <= dice.Roll(3); i++)
        {
            lines.Add((dice.Pick("A", "A", "B", "B", "C", "SET", "D"), 1 + dice.Roll(3)));
        }

        return Shop.Order(id, lines.ToArray()) with
        {
            Priority = dice.Roll(3),
            Risk = dice.OneIn(6) ? "high" : "low",
            Payment = dice.Pick("pending", "paid"),
            AllowsPartial = dice.OneIn(2),
            NoSubstitutes = dice.OneIn(6),
        };
    }

    /// <summary>The same goods under other facts, as most edits are.</summary>
    private static Order Changed(Dice dice, Order order) => dice.Roll(4) switch
    {
        0 => order with { Payment = dice.Pick("pending", "paid"), Gift = dice.OneIn(2) },
        1 => order with { Service = dice.Pick("standard", "express"), WithoutNodes = [dice.Pick(Nodes.AsSpan())] },
        2 => order with { Lines = order.Lines.SetItem(0, order.Lines[0] with { Fulfilment = dice.Pick("ship", "digital"), OnlyNodes = [dice.Pick(Nodes.AsSpan())] }) },
        _ => order with { Lines = order.Lines.SetItem(0, order.Lines[0] with { Quantity = order.Lines[0].Quantity + 1 }), Priority = dice.Roll(3) },
    };

    private static MoveShipment Move(Dice dice, OrderLife life, ShipmentState to) => dice.OneIn(4) ? new(life.Order.Id, null, to, All: true) : new(life.Order.Id, life.Shipments.IsEmpty ? 1 : life.Shipments[dice.Roll(life.Shipments.Length)].Number, to);

    private static TellEvent Tell(Dice dice, OrderLife life)
    {
        var node = life.Shipments.IsEmpty || dice.OneIn(4) ? null : life.Shipments[dice.Roll(life.Shipments.Length)].Node;
        var kind = dice.Pick("short_pick", "short_pick", "rejected", "damaged", "cutoff_missed", "late", "address_invalid", "payment_failed", "capacity_exceeded", "fault");
        return new TellEvent(life.Order.Id, new OrderEvent(kind, node, dice.OneIn(2) ? life.Order.Lines[0].Sku : null, null, dice.Pick<decimal?>(null, 1)));
    }

    private static LifeCommand Return(Dice dice, OrderLife life)
    {
        if (life.Returns.IsEmpty || dice.OneIn(2))
        {
            return new ReturnItems(new ReturnRequest
            {
                Id = $"{life.Order.Id}-r{dice.Roll(99)}",
                OrderId = life.Order.Id,
                Items = dice.OneIn(2) ? All(dice, life) : [Item(dice, life.Order.Lines[dice.Roll(life.Order.Lines.Length)], 1)],
            });
        }

        var known = life.Returns[dice.Roll(life.Returns.Length)];
        return known.Held is null ? new ReceiveReturn(life.Order.Id, known.Return)
            : dice.OneIn(2) ? new RefuseReturn(life.Order.Id, known.Return, "ana", "No")
            : new ReleaseHold(life.Order.Id, "ana", "Seen", [], known.Return);
    }

    private static OrderLife? ThatLeft(Dice dice, LifeState state)
    {
        var left = state.Orders.Values.Where(o => o.Shipments.Any(s => s.HasLeft)).OrderBy(o => o.Order.Id, StringComparer.Ordinal).ToList();
        return left.Count == 0 ? null : left[dice.Roll(left.Count)];
    }

    /// <summary>All that the customer has.</summary>
    private static ImmutableArray<ReturnItem> All(Dice dice, OrderLife life) =>
    [
        .. life.Order.Lines.Select(line => (Line: line, Had: life.Shipped(line.Number) - life.Returned.GetValueOrDefault(line.Number)))
            .Where(had => had.Had > 0).Select(had => Item(dice, had.Line, had.Had)),
    ];

    private static ReturnItem Item(Dice dice, OrderLine line, decimal quantity) =>
        new() { Line = line.Number, Quantity = quantity, Condition = dice.Pick("unopened", "damaged"), Reason = "unwanted" };

    private static StockPlace Place(Dice dice) => new(dice.Pick(Nodes.AsSpan()), dice.Pick(Skus.AsSpan()));

    private static DateOnly? Expected(Dice dice, LifeState state)
    {
        var days = state.Stock.Values.SelectMany(a => a.Values).SelectMany(a => a.Arrivals.Keys).Distinct().Order().ToList();
        return days.Count == 0 ? null : days[dice.Roll(days.Count)];
    }
}

using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Routing;

/// <summary>A network of warehouses over Germany, a policy of 100 rules, an order of three lines, unless said otherwise.</summary>
internal sealed class RoutingSample
{
    private readonly string[] _skus;
    private readonly Network _network;

    internal RoutingSample(int nodes, int rules = 100, int lines = 3)
    {
        _skus = [.. Enumerable.Range(0, lines).Select(i => i switch { 0 => "JACKET", 1 => "TSHIRT", 2 => "PANTS", _ => "SKU-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
        _network = new Network
        {
            AsOf = At,
            Nodes = [.. Enumerable.Range(0, nodes).Select(Node)],
            Stock = [.. Enumerable.Range(0, nodes).SelectMany(n => _skus.Where((_, s) => (n + s) % 3 != 0).Select(sku => new StockRow { Node = Id(n), Sku = sku, OnHand = 5 + (n % 7) }))],
        };
        Snapshot = Snapshot.Of(_network);
        Library = PolicyCompiler.Compile([new SourceText("bench.route", Policy(rules))]).Library!;
        Order = new Order
        {
            Id = "1",
            Currency = "EUR",
            PlacedAt = At,
            Destination = new Destination("DE", At: Place.FromDegrees(52.5m, 13.4m)),
            Lines = [.. _skus.Select((sku, i) => new OrderLine { Number = i + 1, Sku = sku, Quantity = 1, UnitPrice = new MoneyValue(20 + i, "EUR") })],
        };
    }

    internal DateTimeOffset At { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    internal Snapshot Snapshot { get; }

    internal PolicyLibrary Library { get; }

    internal Order Order { get; }

    /// <summary>The cheapest node for each line, each on its own.</summary>
    internal decimal GreedyCost()
    {
        decimal cost = 0;
        foreach (var line in Order.Lines)
        {
            decimal? best = null;
            foreach (var row in _network.Stock)
            {
                if (row.Sku == line.Sku && row.OnHand - row.Reserved >= line.Quantity)
                {
                    var node = _network.Nodes[int.Parse(row.Node.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
                    var price = node.Costs.PerShipment!.Amount + node.Costs.PerLine!.Amount;
                    best = best is null ? price : Math.Min(best.Value, price);
                }
            }

            cost += best ?? 0;
        }

        return cost;
    }

    private static Node Node(int index) => new()
    {
        Id = Id(index),
        Name = Id(index),
        Country = "DE",
        Kind = index % 4 == 0 ? "store" : "warehouse",
        Rank = index % 5,
        Capabilities = ["ship"],
        At = Place.FromDegrees(48m + (index % 60 / 10m), 7m + (index % 70 / 10m)),
        Costs = new NodeCosts(new MoneyValue(3 + (index % 11 / 10m), "EUR"), new MoneyValue(0.3m, "EUR")),
    };

    private static string Id(int index) => "N" + index.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    private static string Policy(int count)
    {
        var rules = Enumerable.Range(0, count - 4).Select(i => (i % 3) switch
        {
            0 => $"  forbid rule veto_{i} when order.value > {500 + i} EUR and node.kind is store because \"x\"",
            1 => $"  forbid rule veto_{i} when line.quantity > {10 + i} and node.rank > 3 because \"x\"",
            _ => $"  forbid rule veto_{i} when order.service is express and node.country is AT because \"x\"",
        });
        return "policy bench\n  currency EUR\n\nsourcing {\n" + string.Join('\n', rules) + "\n}\n\ncost {\n  rule site add node cost because \"x\"\n  rule second add 4 EUR per extra shipment because \"x\"\n}\n\nsplit {\n  rule cap at most 3 shipments because \"x\"\n}\n\nreview {\n  rule big when order.value > 9_000 EUR then hold because \"x\"\n}\n";
    }
}

using System.Globalization;
using System.Text;
using DomRules.Engine.Snapshots;
using DomRules.Language;
using DomRules.Language.Text;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Model.Values;

namespace DomRules.Benchmarks.Routing;

/// <summary>A batch as text: orders of one to three lines over 5,000 SKUs and 100 nodes, each SKU at twenty of them, in plenty.</summary>
internal sealed class BatchSample
{
    private const int Nodes = 100;
    private const int Skus = 5_000;

    internal BatchSample(int orders)
    {
        var random = new Random(20261125);
        Snapshot = Snapshot.Of(new Network
        {
            AsOf = At,
            Nodes = [.. Enumerable.Range(0, Nodes).Select(Node)],
            Stock = [.. Enumerable.Range(0, Skus).SelectMany(sku => Enumerable.Range(0, 20).Select(i => new StockRow { Node = Id(((sku * 7) + (i * 5)) % Nodes), Sku = Sku(sku), OnHand = 1_000 }))],
        });
        Library = PolicyCompiler.Compile([new SourceText("batch.route", Policy())]).Library!;
        Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, orders).Select(order => Line(order, random))));
    }

    internal static DateTimeOffset At { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    internal Snapshot Snapshot { get; }

    internal PolicyLibrary Library { get; }

    /// <summary>The orders, one a line.</summary>
    internal byte[] Text { get; }

    private static Node Node(int index) => new()
    {
        Id = Id(index),
        Name = Id(index),
        Country = "DE",
        Kind = index % 4 == 0 ? "store" : "warehouse",
        Rank = index % 5,
        Capabilities = index % 3 == 0 ? ["ship", "hazmat"] : ["ship"],
        At = Place.FromDegrees(48m + (index % 60 / 10m), 7m + (index % 70 / 10m)),
        Costs = new NodeCosts(new MoneyValue(3 + (index % 11 / 10m), "EUR"), new MoneyValue(0.3m, "EUR")),
    };

    private static string Id(int index) => "N" + index.ToString("D3", CultureInfo.InvariantCulture);

    private static string Sku(int index) => "SKU-" + index.ToString(CultureInfo.InvariantCulture);

    private static string Line(int number, Random random)
    {
        var lines = Enumerable.Range(1, 1 + random.Next(3)).Select(line => string.Create(CultureInfo.InvariantCulture,
            $$"""{"number":{{line}},"sku":"{{Sku(random.Next(Skus))}}","quantity":"1","unitPrice":"{{10 + random.Next(90)}}.00","weight":"1.2 kg","tags":[{{(random.Next(20) == 0 ? "\"hazmat\"" : "")}}]}"""));
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"{{1_000_000 + number}}","channel":"web","placedAt":"2026-11-20T08:30:00Z","service":"standard","currency":"EUR","destination":{"country":"DE","region":"BE","city":"Berlin","postalCode":"{{10_115 + random.Next(60)}}","latitude":{{48 + random.Next(6)}}.5,"longitude":13.42},"customer":{"tags":["vip"],"ordersBefore":4},"priority":5,"risk":"low","lines":[{{string.Join(',', lines)}}]}""") + "\n";
    }

    private static string Policy()
    {
        var rules = Enumerable.Range(0, 96).Select(i => (i % 3) switch
        {
            0 => $"  forbid rule veto_{i} when order.value > {300 + i} EUR and node.kind is store because \"x\"",
            1 => $"  forbid rule veto_{i} when line.tags has hazmat and not (node.capabilities has hazmat) because \"x\"",
            _ => $"  forbid rule veto_{i} when order.service is express and node.country is AT because \"x\"",
        });
        return "policy batch\n  currency EUR\n\nwords line.tags = [hazmat]\nwords node.capabilities = [hazmat]\n\nsourcing {\n" + string.Join('\n', rules)
            + "\n}\n\ncost {\n  rule site add node cost because \"x\"\n  rule second add 4 EUR per extra shipment because \"x\"\n}\n\nsplit {\n  rule cap at most 3 shipments because \"x\"\n}\n\nreview {\n  rule big when order.value > 9_000 EUR then hold because \"x\"\n}\n";
    }
}

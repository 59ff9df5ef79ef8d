using DomRules.Engine.Availability;
using DomRules.Engine.Snapshots;
using DomRules.Engine.Tests.Snapshots;
using DomRules.Model.Networks;
using Xunit.Abstractions;

namespace DomRules.Engine.Tests.Availability;

/// <summary>The formula once more in exact decimals, slow and plain, beside the scaled one; and that no batch ever sells what is not there.</summary>
public sealed class AvailabilityPropertyTests(ITestOutputHelper output)
{
    private const int Seed = 20261120;

    [Fact]
    public void Available_OfAnyRow_IsTheFormulaInDecimals()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 3_000; i++)
        {
            Case one = Case.Any(random);

            one.Shelf.Available("X", one.Terms).ShouldBe(one.Expected(), $"case {i}: {one.Row}, {one.Terms}");
        }
    }

    [Fact]
    public void Fill_OverAllNodes_SaysWhatEachNodeSays()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 100; i++)
        {
            Node[] nodes = [.. Enumerable.Range(0, 7).Select(node => Sample.Node($"N{node}"))];
            var shelf = new Shelf(Sample.Network(nodes) with
            {
                Stock = [.. nodes.SelectMany(node => new[] { "X", "Y", "Z" }.Where(_ => random.Next(3) > 0).Select(sku => Sample.Stock(node.Id, sku, random.Next(9), random.Next(3)) with { Sellable = random.Next(5) > 0 }))],
                Products = [Sample.Kit("K", ("X", 1), ("Y", 2)), new() { Sku = "Z", Tracked = false }],
            });
            StockTerms[] terms = [.. nodes.Select(_ => Shelf.KeepBack(random.Next(3), random.Next(3) / 10m))];
            foreach (string sku in new[] { "X", "Y", "Z", "K", "UNHEARD OF" })
            {
                var filled = new PairStock[nodes.Length];
                shelf.For().Fill(shelf.Snapshot.SkuOf(sku), terms, filled);

                filled.ShouldBe(nodes.Select((node, index) => shelf.Pair(sku, terms[index], node.Id)));
            }
        }
    }

    [Fact]
    public void TryReadRows_OverAllNodes_SaysWhatFillSays()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        int read = 0;
        for (int i = 0; i < 300; i++)
        {
            Shelf shelf = AnyShelf(random);
            for (int sku = 0; sku < shelf.Snapshot.Products.Count; sku++)
            {
                var (pairs, onHand) = (new PairStock[Nodes], new long[Nodes]);
                var (open, gives) = (new ulong[2], new ulong[] { ulong.MaxValue, 1 });
                shelf.For("o1").Fill(sku, [], pairs);
                if (!shelf.For("o1").TryReadRows(sku, onHand, open, gives))
                {
                    (shelf.Snapshot.Products[sku].IsKit || shelf.Snapshot.Stock.RowsOf(sku).IsEmpty).ShouldBeTrue();
                    continue;
                }

                read++;
                onHand.ShouldBe(pairs.Select(pair => pair.OnHand));
                Bits(open).ShouldBe(pairs.Select(pair => pair.State > StockState.NotSellable));
                Bits(gives).ShouldBe(pairs.Select(pair => pair.Available >= shelf.Snapshot.Products[sku].Step));
            }
        }

        read.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void TryTake_OfWhatIsAvailableOrderByOrder_NeverSellsWhatIsNotThere()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (int i = 0; i < 500; i++)
        {
            Case one = Case.Any(random);
            decimal onHand = 0;
            decimal incoming = 0;
            for (int order = 0; order < 12; order++)
            {
                StockView view = one.Shelf.For($"o{order}");
                PairStock pair = view.At(0, 0, one.Terms);
                long wanted = QuantityScale.DownToStep(Math.Min(random.Next(1, 9) * QuantityScale.One, pair.Available), one.Step);
                StockDraw draw = view.Draw(0, 0, wanted, one.Terms);
                foreach (RowDraw row in draw.Rows)
                {
                    one.Shelf.Ledger.TryTake($"o{order}", row.Row, row.OnHand, row.Incoming, Shelf.Today, Sample.Now).ShouldBeTrue();
                    onHand += QuantityScale.Exact(row.OnHand);
                    incoming += QuantityScale.Exact(row.Incoming);
                }
            }

            onHand.ShouldBeLessThanOrEqualTo(Math.Max(0, one.Row.OnHand - one.Row.Reserved - one.Row.Safety));
            incoming.ShouldBeLessThanOrEqualTo(one.Row.Incoming.Sum(arrival => Math.Max(0, arrival.Quantity - arrival.Reserved)));
        }
    }

    private const int Nodes = 70;

    /// <summary>Rows of all kinds at more nodes than a word has bits, of which some are reserved and some were taken from.</summary>
    private static Shelf AnyShelf(Random random)
    {
        Node[] nodes = [.. Enumerable.Range(0, Nodes).Select(node => Sample.Node($"N{node}"))];
        StockRow[] rows = [.. nodes.SelectMany(node => new[] { "X", "Y", "Z" }.Where(_ => random.Next(3) > 0)
            .Select(sku => Sample.Stock(node.Id, sku, random.Next(90) / 10m, random.Next(3), random.Next(3), new Arrival(random.Next(9), Sample.Day(21), 0)) with { Sellable = random.Next(5) > 0 }))];
        var shelf = new Shelf(Sample.Network(nodes) with
        {
            Stock = [.. rows],
            Reservations = [.. rows.Where(_ => random.Next(4) == 0).Select(row => new Reservation($"o{random.Next(3)}", row.Node, row.Sku, random.Next(1, 4)))],
            Products = [Sample.Kit("K", ("X", 1), ("Y", 2)), new() { Sku = "Y", QuantityStep = 0.5m }, new() { Sku = "Z", Tracked = false }],
        });
        for (int row = 0; row < shelf.Snapshot.Stock.RowCount; row += random.Next(1, 9))
        {
            shelf.Ledger.TryTake("o9", row, random.Next(1, 4) * QuantityScale.One / 2, 0, Shelf.Today, Sample.Now);
        }

        return shelf;
    }

    private static IEnumerable<bool> Bits(ulong[] words) => Enumerable.Range(0, Nodes).Select(node => (words[node >> 6] >> node & 1) != 0);

    private sealed record Case(Shelf Shelf, StockRow Row, StockTerms Terms, long Step)
    {
        public static Case Any(Random random)
        {
            decimal step = new[] { 1m, 1m, 0.5m, 6m, 0.0001m }[random.Next(5)];
            StockRow row = Sample.Stock("A", "X", random.Next(400) / 10m, random.Next(10), random.Next(4),
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Arrival(random.Next(80) / 10m, Sample.Day(random.Next(18, 29)), random.Next(3)))]);
            var shelf = new Shelf(Sample.Network(Sample.Node("A")) with { Stock = [row], Products = [new() { Sku = "X", QuantityStep = step }] });
            StockTerms terms = Shelf.KeepBack(random.Next(6), random.Next(4) * 0.15m) with { CountsIncoming = random.Next(2) > 0, IncomingWithinDays = random.Next(9) };
            QuantityScale.TryScale(step, out long scaled);
            return new(shelf, row, terms, scaled);
        }

        public decimal Expected()
        {
            decimal step = QuantityScale.Exact(Step);
            decimal kept = Math.Max(QuantityScale.Exact(Terms.KeepBack), Row.OnHand * Terms.KeepBackShare / StockShare.Whole);
            decimal incoming = Terms.CountsIncoming
                ? Row.Incoming.Where(arrival => arrival.On >= Sample.Day(20) && arrival.On <= Sample.Day(20).AddDays(Terms.IncomingWithinDays)).Sum(arrival => Math.Max(0, arrival.Quantity - arrival.Reserved))
                : 0;
            decimal available = Row.OnHand - Row.Reserved - Math.Max(Row.Safety, kept) + incoming;
            return available <= 0 ? 0 : decimal.Floor(available / step) * step;
        }
    }
}

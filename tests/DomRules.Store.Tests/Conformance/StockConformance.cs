using System.Diagnostics;
using System.Globalization;
using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;
using DomRules.Store.Tests.Sequences;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Whatever is asked in whatever order, never is more reserved than there is, and reservations add up to the counters.</summary>
public abstract class StockConformance(ITestOutputHelper output)
{
    private const int Steps = 50;
    private const int OfAStore = 100;

    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    /// <summary>Sequences of an ordinary run, and of a heavy one.</summary>
    protected abstract (int Ordinary, int Heavy) Sequences { get; }

    [Fact]
    public async Task Stock_AnySequenceOfCommands_IsNeverOversoldAndAddsUp()
    {
        var (count, watch, done, refused) = (IsHeavy ? Sequences.Heavy : Sequences.Ordinary, Stopwatch.StartNew(), 0, 0);
        for (var first = 1; first <= count; first += OfAStore)
        {
            await using var store = await Open();
            var models = new List<StockModel>();
            for (var seed = first; seed < Math.Min(first + OfAStore, count + 1); seed++)
            {
                models.Add(new StockModel(new Dice(seed), string.Create(CultureInfo.InvariantCulture, $"seed {seed}")));
                var (yes, no) = await Live(store, models[^1], seed);
                (done, refused) = (done + yes, refused + no);
            }

            await CheckAll(store, models);
        }

        refused.ShouldBeGreaterThan(done / 20);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} sequences of {Steps} (seeds 1 to {count}): {done} commands done, {refused} refused, none off the model, in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>Opens an empty store of its own.</summary>
    protected abstract Task<IStore> Open();

    private static async Task<(int Done, int Refused)> Live(IStore store, StockModel model, int seed)
    {
        var (done, head) = (0, await store.Commits.HeadAsync());
        for (var step = 0; step < Steps; step++)
        {
            var commit = model.Next(head.Number + 1);
            var result = await store.Commits.AppendAsync(head, [commit]);
            var expected = model.Do(commit) ? AppendOutcome.Appended : AppendOutcome.OutOfBounds;
            if (result.Outcome != expected) throw new InvalidOperationException($"seed {seed}, step {step}: {result.Outcome}, and the model says {expected}: {Told.Of(commit.Stock)} {Told.Of(commit.Reservations)}");
            done += expected == AppendOutcome.Appended ? 1 : 0;
            head = result.Head;
        }

        return (done, Steps - done);
    }

    private static async Task CheckAll(IStore store, List<StockModel> models)
    {
        var rows = await Appending.Everything(store.Commits.AllStockAsync());
        rows.ShouldAllBe(row => row.Reserved >= 0 && row.Reserved <= row.OnHand);
        rows.ToDictionary(row => (row.Node, row.Sku), row => (row.OnHand, row.Reserved)).ShouldBe(models.SelectMany(model => model.Shelves).ToDictionary(), ignoreOrder: true);
        var held = await Appending.Everything(store.Commits.AllReservationsAsync());
        held.ToDictionary(row => (row.Order, row.Node, row.Sku), row => row.Quantity).ShouldBe(models.SelectMany(model => model.Held).ToDictionary(), ignoreOrder: true);
        foreach (var row in rows) held.Where(one => one.Node == row.Node && one.Sku == row.Sku).Sum(one => one.Quantity).ShouldBe(row.Reserved, $"{row.Node}/{row.Sku}");
    }
}

using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Networks;
using DomRules.Routing.Tests.Cases;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests.Properties;

/// <summary>Changes of the input that mean nothing change no byte.</summary>
public sealed class SamePlanPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void Decide_InputListsInAnotherOrder_GivesTheSameBytes() => new CaseRun(output, 10).Hold(60, 3, (routed, dice) =>
    {
        var shuffled = routed with { Network = Shuffled(routed.Network, dice), Orders = [.. routed.Orders.Select(o => o with { Lines = Shuffled(o.Lines, dice), Tags = Shuffled(o.Tags, dice) })] };
        Texts(shuffled).ShouldBeSame(Texts(routed));
        return routed.Orders.Length;
    });

    [Fact]
    public void Decide_AnotherCulture_GivesTheSameBytes() => new CaseRun(output, 11).Hold(30, 3, (routed, dice) =>
    {
        var expected = Texts(routed);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign(dice.Pick("tr-TR", "de-DE", "ar-SA"));
            Texts(routed).ShouldBeSame(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        return routed.Orders.Length;
    });

    [Fact]
    public void Decide_SixteenThreads_GiveTheSameBytes() => new CaseRun(output, 12).Hold(10, 4, (routed, _) =>
    {
        var expected = Texts(routed);
        var snapshot = routed.Shared();
        var threads = Enumerable.Range(0, 16).Select(_ => Task.Run(() => Texts(routed, snapshot))).ToArray();
        foreach (var thread in threads)
        {
            thread.GetAwaiter().GetResult().ShouldBeSame(expected);
        }

        return 16 * routed.Orders.Length;
    });

    [Fact]
    public void Decide_UnrelatedProductAndStock_ChangesNothing() => new CaseRun(output, 13).Hold(60, 3, (routed, _) =>
    {
        var more = routed.With(routed.Network with
        {
            Products = routed.Network.Products.Add(new Product { Sku = "ZITHER", WeightGrams = 1 }),
            Stock = routed.Network.Stock.Add(new StockRow { Node = "N0", Sku = "ZITHER", OnHand = 7 }),
        });
        Texts(more).ShouldBeSame(Texts(routed));
        return routed.Orders.Length;
    });

    internal static ImmutableArray<string> Texts(RoutedCase routed) => Texts(routed, routed.Shared());

    private static ImmutableArray<string> Texts(RoutedCase routed, Engine.Snapshots.Snapshot snapshot)
    {
        var router = routed.Router(snapshot);
        return [.. routed.Orders.Select(o => RoutedCase.Text(RoutedCase.Decide(router, o, routed.At, router.NewBatch())))];
    }

    private static Network Shuffled(Network network, Dice dice) => network with
    {
        Nodes = Shuffled(network.Nodes, dice),
        Stock = Shuffled(network.Stock, dice),
        Products = Shuffled(network.Products, dice),
        Reservations = Shuffled(network.Reservations, dice),
        Carriers = Shuffled([.. network.Carriers.Select(c => c with { Services = Shuffled(c.Services, dice) })], dice),
    };

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Dice dice) => [.. items.Select(i => (i, dice.Roll(10_000))).OrderBy(p => p.Item2).Select(p => p.i)];

    /// <summary>Signs and separators of a culture; the culture itself is not at hand where the runtime brings none.</summary>
    private static CultureInfo Foreign(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = name == "ar-SA" ? "٫" : ",";
        culture.NumberFormat.NegativeSign = name == "ar-SA" ? "\u061c-" : "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}

using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Replaying;
using DomRules.Life.Tests.Stories;
using DomRules.Model.Life;
using DomRules.Model.Life.Commands;
using Xunit.Abstractions;

namespace DomRules.Life.Tests;

/// <summary>What everybody wants costs no more the more orders hold it.</summary>
public sealed class HotSkuTests(ITestOutputHelper output)
{
    private static readonly Fulfilment Fulfilment = new(Shop.Policy(""), Snapshot.Of(Shop.With(("BER", "A", 100_000), ("S1", "A", 100_000))));

    [Fact]
    public void PlaceOrder_OfASkuThatManyHold_KeepsAndAllocatesAsMuchAsTheFirstOnesDid()
    {
        var state = Placed(Fulfilment.Start(), 1, 200);
        var (few, keptFew) = Cost(state);
        state = Placed(state, 201, 2_000);
        var (many, keptMany) = Cost(state);
        output.WriteLine($"after 200 orders {few:N0} bytes allocated and {keptFew} kept for one more; after 2,000 {many:N0} and {keptMany}");
        keptMany.ShouldBeLessThan(keptFew + 10);
        many.ShouldBeLessThan(few * 1.5);
    }

    [Fact]
    public void CountStock_OfASkuThatManyHold_LooksAtNobodyWhereNothingLacks()
    {
        var (few, many) = (Placed(Fulfilment.Start(), 1, 200), Placed(Fulfilment.Start(), 1, 2_000));
        Allocated(many, new CountStock(new StockPlace("BER", "A"), 90_000)).ShouldBeLessThan(Allocated(few, new CountStock(new StockPlace("BER", "A"), 90_000)) * 1.5);
    }

    private static LifeState Placed(LifeState state, int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            state = Fulfilment.Handle(state, Order(number), Shop.Opening).State;
        }

        return state;
    }

    /// <summary>The middle of several, since a thread now and then gets a buffer of its own.</summary>
    private static (double Allocated, int Kept) Cost(LifeState state) =>
        (Allocated(state, Order(99_999)), DecisionInputsJson.Write(Fulfilment.Handle(state, Order(99_999), Shop.Opening).Inputs.Single()).Length);

    private static double Allocated(LifeState state, LifeCommand command)
    {
        var each = new List<long>();
        for (var i = 0; i < 21; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Fulfilment.Handle(state, command, Shop.Opening).Refusal.ShouldBeNull();
            each.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        each.Sort();
        return each[each.Count / 2];
    }

    private static PlaceOrder Order(int number) => new(Shop.Order($"o{number:D5}", ("A", 1)));
}

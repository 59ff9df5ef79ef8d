using DomRules.Engine.Life;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Simulating;

public sealed class LifeAbsenceTests
{
    private const string Order = """{"id":"7001","market":"EU","currency":"EUR","destination":{"country":"DE","latitude":52.5412,"longitude":13.4127},"lines":[{"sku":"TENT-4","quantity":"2","unitPrice":"150.00"}]}""";

    [Fact]
    public async Task Without_AnOrderThatHoldsStock_IsTheStateBeforeItCameIn()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await TellAsync(queue, "order", "order", Order.Replace("7001", "7000", StringComparison.Ordinal));
        var before = queue.Live.State;
        await TellAsync(queue, "order", "order", Order);
        await TellAsync(queue, "confirm", "order", "\"7001\"");

        var without = LifeAbsence.Without(queue.Live.State, "7001");

        LifeStateJson.Hash(queue.Live.State with { At = before.At }).ShouldNotBe(LifeStateJson.Hash(before));
        LifeStateJson.Hash(without with { At = before.At }).ShouldBe(LifeStateJson.Hash(before));
        (without.Held.Count, without.OpenBySku.Count, without.PendingByNode.Count, without.TimerOf.Count).ShouldBe((before.Held.Count, before.OpenBySku.Count, before.PendingByNode.Count, before.TimerOf.Count));
        LifeAbsence.Without(without, "7001").ShouldBeSameAs(without);
    }

    [Fact]
    public async Task Without_AnOrderThatHasLeft_GivesNothingBack()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await TellAsync(queue, "order", "order", Order);
        foreach (var move in (string[])["confirm", "release", "ship"])
        {
            await TellAsync(queue, move, "order", "\"7001\"");
        }

        var state = queue.Live.State;
        var without = LifeAbsence.Without(state, "7001");

        without.AccountsOf("TENT-4").Sum(one => one.Value.OnHand).ShouldBe(state.AccountsOf("TENT-4").Sum(one => one.Value.OnHand));
        without.Orders.ShouldBeEmpty();
    }

    private static async Task TellAsync(CommitQueue queue, string what, string member, string json)
    {
        var line = CommandText.Line(what, ServedNetwork.At, (member, json));
        var command = CommandText.Read(line, queue.Live.Prepared?.Options ?? ReadingOptions.Default, "test").Command.ShouldNotBeNull();
        (await queue.SubmitAsync(LifeWrites.Of("tester", null, what, command))).Status.ShouldBe(200);
    }
}

using DomRules.Store.States;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>States that a start reads instead of the whole log.</summary>
public abstract class StateConformance : StoreConformance
{
    [Fact]
    public async Task Latest_OfSeveral_HasTheHighestNumber()
    {
        (await Store.States.LatestAsync()).ShouldBeNull();
        foreach (var number in new[] { 5, 9, 7 }) await Store.States.SaveAsync(Sample.State(number));
        Told.Of(await Store.States.LatestAsync()).ShouldBe(Told.Of(Sample.State(9)));
    }

    [Fact]
    public async Task Save_OfTheSameNumber_TakesItsPlace()
    {
        await Store.States.SaveAsync(Sample.State(5));
        await Store.States.SaveAsync(new SavedState(5, Sample.Hash("x"), Sample.Bytes("other")));
        Sample.Text((await Store.States.LatestAsync())!.Content).ShouldBe("other");
    }

    [Fact]
    public async Task Save_OfALargeState_KeepsEveryByte()
    {
        var content = new byte[5_000_000];
        for (var i = 0; i < content.Length; i++) content[i] = (byte)(i * 31 >> 3);
        await Store.States.SaveAsync(Sample.State(1) with { Content = content });
        (await Store.States.LatestAsync())!.Content.Span.SequenceEqual(content).ShouldBeTrue();
    }

    [Fact]
    public async Task Clear_OfStates_ForgetsAll()
    {
        await Store.States.SaveAsync(Sample.State(1));
        await Store.States.SaveAsync(Sample.State(2));
        await Store.States.ClearAsync();
        (await Store.States.LatestAsync()).ShouldBeNull();
    }
}

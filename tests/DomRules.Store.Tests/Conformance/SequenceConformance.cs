using DomRules.Store.Memory;
using DomRules.Store.Tests.Samples;
using DomRules.Store.Tests.Sequences;
using Xunit.Abstractions;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Whatever is asked in whatever order: the store answers as the memory store does, step by step, and keeps the same.</summary>
public abstract class SequenceConformance(ITestOutputHelper output)
{
    private const int Steps = 100;

    private static readonly bool IsHeavy = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";
    private static readonly string? OnlySeed = Environment.GetEnvironmentVariable("DOMRULES_SEED");

    /// <summary>Sequences of an ordinary run, and of a heavy one.</summary>
    protected virtual (int Ordinary, int Heavy) Sequences => (40, 2_000);

    [Fact]
    public async Task Commands_InAnyOrder_AreAnsweredAsByTheModel()
    {
        var seeds = OnlySeed is null ? Enumerable.Range(1, IsHeavy ? Sequences.Heavy : Sequences.Ordinary) : [int.Parse(OnlySeed, System.Globalization.CultureInfo.InvariantCulture)];
        foreach (var seed in seeds)
        {
            output.WriteLine($"seed {seed}");
            await using var model = new MemoryStore();
            await using var store = await Open();
            await Compare(new Dice(seed), model, store, seed);
        }
    }

    /// <summary>Opens an empty store of its own.</summary>
    protected abstract Task<IStore> Open();

    private static async Task Compare(Dice dice, MemoryStore model, IStore store, int seed)
    {
        var told = new List<string>();
        for (var i = 0; i < Steps; i++)
        {
            var (name, ask) = AnyCommand.Of(dice, await model.Commits.HeadAsync());
            var expected = await ask(model);
            told.Add($"{name} → {expected}");
            (await ask(store)).ShouldBe(expected, $"seed {seed}, step {i}:\n{string.Join('\n', told)}");
        }

        (await store.Written()).ShouldBe(await model.Written(), $"seed {seed}:\n{string.Join('\n', told)}");
    }
}

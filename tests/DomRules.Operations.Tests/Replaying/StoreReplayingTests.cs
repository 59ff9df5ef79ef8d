using System.Text;
using DomRules.Operations.Replaying;
using DomRules.Operations.Tests.Serving;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Replaying;

/// <summary>What was decided and kept is decided again from the store alone.</summary>
public sealed class StoreReplayingTests
{
    [Fact]
    public async Task All_DecisionsOfALife_AreIdentical()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await ServedNetwork.PlayAsync(queue, "complete/events.ndjson");

        var replayed = await AllOf(store);
        replayed.Select(r => r.Decision.Kind).Distinct().Order().ShouldBe(["event", "promise", "return", "route"]);
        replayed.ShouldAllBe(r => r.Verdict == ReplayVerdict.Identical);
        (await new StoreReplaying(store).OneAsync(replayed[0].Decision.Hash)).ShouldNotBeNull().Verdict.ShouldBe(ReplayVerdict.Identical);
        (await new StoreReplaying(store).OneAsync(new string('0', 64))).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"onHand\":\"", "\"onHand\":\"9", ReplayVerdict.Different, "$.")]
    [InlineData("\"format\":1", "\"format\":99", ReplayVerdict.Unreadable, "format 99")]
    [InlineData("\"network\":\"", "\"network\":\"ff", ReplayVerdict.Unreadable, "No version")]
    public async Task All_InputsThatWereChanged_AreToldWithThePlace(string from, string to, ReplayVerdict verdict, string told)
    {
        var replayed = await AllAfter(inputs => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(inputs.Span).Replace(from, to, StringComparison.Ordinal)));
        replayed.ShouldContain(r => r.Verdict == verdict);
        replayed.First(r => r.Verdict == verdict).Detail.ShouldNotBeNull().ShouldContain(told);
    }

    [Fact]
    public async Task All_InputsThatWereErased_AreCountedApart() =>
        (await AllAfter(_ => default)).ShouldContain(r => r.Verdict == ReplayVerdict.WithoutInputs);

    /// <summary>All decisions of a life, after the inputs of the first one with stock were replaced.</summary>
    private static async Task<List<ReplayedDecision>> AllAfter(Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change)
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await ServedNetwork.PlayAsync(queue, "complete/events.ndjson");
        var first = (await store.Decisions.ReadAsync(null, 100)).First(d => d.Row.Kind == "route");
        var head = await store.Commits.HeadAsync();
        var commit = new NewCommit
        {
            Commit = new Commit { Number = head.Number + 1, At = ServedNetwork.At.AddYears(1), Actor = "tester", Kind = "erase", Entry = "{}"u8.ToArray(), Hash = new string('e', 64) },
            Replacements = [new BodyReplacement(first.Row.Key.Commit, BodyPart.Inputs, first.Row.Key.Index, change(first.Inputs))],
        };
        (await store.Commits.AppendAsync(head, [commit])).Outcome.ShouldBe(AppendOutcome.Appended);
        return await AllOf(store);
    }

    private static async Task<List<ReplayedDecision>> AllOf(IStore store)
    {
        var all = new List<ReplayedDecision>();
        await foreach (var replayed in new StoreReplaying(store).AllAsync())
        {
            all.Add(replayed);
        }

        return all;
    }
}

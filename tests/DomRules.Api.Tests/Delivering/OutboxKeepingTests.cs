using DomRules.Api.Delivering;
using DomRules.Operations.Serving;
using DomRules.Store.Memory;
using DomRules.Store.Outbox;

namespace DomRules.Api.Tests.Delivering;

public sealed class OutboxKeepingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task Messages_ThatArrivedAWeekAgoOrGoNowhere_AreDropped(int seconds, bool isKept)
    {
        await using var store = new MemoryStore();
        await using var queue = await CommitQueue.OpenAsync(store, TimeProvider.System, new CommitQueueOptions { Announce = _ => [Message("m1"), Message("m2")] });
        (await queue.SubmitAsync(new WriteRequest("tess", null, (_, _) => new Draft { Kind = "note", Answer = new WriteAnswer(200, default) }))).Commit.ShouldBe(1);
        await store.Outbox.LeaseAsync("me", Noon, Noon.AddMinutes(1), 1);
        await store.Outbox.DeliveredAsync("m1", "me", Noon);

        await new OutboxKeeping(queue, store.Outbox, new DeliveryOptions(), new Standing(Noon.AddDays(7).AddSeconds(seconds))).ConsiderAsync(CancellationToken.None);

        (await store.Outbox.TallyAsync("gone")).ShouldBe(new EndpointTally(0, 0, isKept ? Noon : null));
    }

    private static OutgoingMessage Message(string id) => new(id, "gone", id, "note", default, Noon);

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

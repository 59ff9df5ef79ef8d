using DomRules.Operations.Serving;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Serving;

/// <summary>Answers under keys are kept for a while, and no longer.</summary>
public sealed class AnswerRetentionTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Fact]
    public async Task Tick_AfterAWeek_ForgetsWhatWasAnsweredBefore()
    {
        await using var store = new MemoryStore();
        var clock = new StandingClock(ServedNetwork.At);
        await using var queue = await ServedNetwork.OpenAsync(store, clock: clock);
        (await CountAsync(queue, "old")).IsRepeated.ShouldBeFalse();
        clock.Now += Week;
        (await CountAsync(queue, "young")).IsRepeated.ShouldBeFalse();
        await queue.TickAsync();
        (await CountAsync(queue, "old")).IsRepeated.ShouldBeTrue("it is a week old, not more");

        clock.Now += TimeSpan.FromSeconds(1);
        (await CountAsync(queue, "last")).IsRepeated.ShouldBeFalse();
        await queue.TickAsync();
        (await CountAsync(queue, "young")).IsRepeated.ShouldBeTrue();
        (await CountAsync(queue, "old")).IsRepeated.ShouldBeFalse("it is asked anew");
    }

    [Fact]
    public async Task Tick_ClockThatJumpsWhileNothingIsWritten_ForgetsNothing()
    {
        await using var store = new MemoryStore();
        var clock = new StandingClock(ServedNetwork.At);
        await using var queue = await ServedNetwork.OpenAsync(store, clock: clock);
        await CountAsync(queue, "k");
        clock.Now += TimeSpan.FromDays(400);
        await queue.TickAsync();
        clock.Now = ServedNetwork.At;
        (await CountAsync(queue, "k")).IsRepeated.ShouldBeTrue();
    }

    [Fact]
    public async Task Tick_KeptForAnHour_ForgetsAfterAnHour()
    {
        await using var store = new MemoryStore();
        var clock = new StandingClock(ServedNetwork.At);
        await using var queue = await ServedNetwork.OpenAsync(store, new CommitQueueOptions { AnswersKept = TimeSpan.FromHours(1) }, clock: clock);
        await CountAsync(queue, "k");
        clock.Now += TimeSpan.FromHours(2);
        await CountAsync(queue, "later");
        await queue.TickAsync();
        (await CountAsync(queue, "k")).IsRepeated.ShouldBeFalse();
    }

    [Fact]
    public async Task Tick_SeveralQueuesOfOneStoreAtOnce_ForgetEachAnswerOnceAndStayInStep()
    {
        await using var store = new MemoryStore();
        var clock = new StandingClock(ServedNetwork.At);
        await using var one = await ServedNetwork.OpenAsync(store, clock: clock);
        await using var other = await CommitQueue.OpenAsync(store, clock);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => CountAsync(n % 2 == 0 ? one : other, $"k{n}")));
        clock.Now += 2 * Week;
        await CountAsync(one, "later");
        await other.RefreshAsync();
        await Task.WhenAll(one.TickAsync(), other.TickAsync(), one.TickAsync(), other.TickAsync());
        for (var n = 0; n < 50; n++)
        {
            (await store.Commits.AnswerAsync("tester", $"k{n}")).ShouldBeNull();
        }

        (await CountAsync(other, "later")).IsRepeated.ShouldBeTrue();
    }

    [Fact]
    public async Task Forget_MoreThanOneTransactionTakes_GoesOnAndStopsAtItsBound()
    {
        await using var store = new MemoryStore();
        const int Kept = (AnswerRetention.AtOnce * AnswerRetention.Transactions) + 700;
        var last = LogHead.None;
        for (var number = 1L; number <= Kept; number++)
        {
            var hash = FileBundle.HashOf(BitConverter.GetBytes(number));
            var commit = new Commit { Number = number, At = ServedNetwork.At, Actor = "tester", Kind = "count", Subject = null, Command = default, Events = default, Entry = new byte[] { 1 }, Hash = hash };
            last = (await store.Commits.AppendAsync(last, [new NewCommit { Commit = commit, Answer = new RememberedAnswer("tester", $"k{number}", hash, 200, default, ServedNetwork.At) }])).Head;
        }

        var retention = new AnswerRetention(store.Commits, Week);
        (await retention.ForgetAsync(ServedNetwork.At + Week)).ShouldBe(0);
        (await retention.ForgetAsync(ServedNetwork.At + Week + Week)).ShouldBe(AnswerRetention.AtOnce * AnswerRetention.Transactions);
        (await retention.ForgetAsync(ServedNetwork.At + Week + Week)).ShouldBe(700);
        (await retention.ForgetAsync(DateTimeOffset.MinValue)).ShouldBe(0);
    }

    private static async Task<WriteAnswer> CountAsync(CommitQueue queue, string key)
    {
        var line = CommandText.Line("count", ServedNetwork.At, ("node", "\"BER_DC\""), ("sku", "\"SHIRT\""), ("onHand", "40"));
        var command = CommandText.Read(line, queue.Live.Prepared!.Options, key).Command ?? throw new InvalidOperationException(string.Join('\n', CommandText.Read(line, queue.Live.Prepared!.Options, key).Problems));
        var answer = await queue.SubmitAsync(LifeWrites.Of("tester", new RequestKey("tester", key, FileBundle.HashOf(line)), "count", command));
        answer.Status.ShouldBe(200, answer.Detail);
        return answer;
    }
}

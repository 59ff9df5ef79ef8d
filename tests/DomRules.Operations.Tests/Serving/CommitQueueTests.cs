using System.Text;
using DomRules.Formats.Life;
using DomRules.Model.Life.Commands;
using DomRules.Operations.Auditing;
using DomRules.Operations.Serving;
using DomRules.Store.Memory;

namespace DomRules.Operations.Tests.Serving;

/// <summary>What the one way to a commit promises, on a store in memory.</summary>
public sealed class CommitQueueTests
{
    [Fact]
    public async Task Log_FoldedAgain_IsTheStateThatWasLived()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        (await ServedNetwork.PlayAsync(queue, "complete/events.ndjson")).ShouldAllBe(status => status == 200);

        await using var other = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));
        LifeStateJson.Hash(other.Live.State).ShouldBe(LifeStateJson.Hash(queue.Live.State));
        other.Live.Head.ShouldBe(queue.Live.Head);
        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_FromAStateThatWasWrittenDown_IsTheSame()
    {
        await using var store = new MemoryStore();
        await using (var queue = await ServedNetwork.OpenAsync(store, new CommitQueueOptions { StateEvery = 3 }))
        {
            await ServedNetwork.PlayAsync(queue, "complete/events.ndjson");
        }

        (await store.States.LatestAsync()).ShouldNotBeNull().Number.ShouldBeGreaterThan(2);
        await using var fast = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));
        await store.States.ClearAsync();
        await using var slow = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));
        LifeStateJson.Hash(fast.Live.State).ShouldBe(LifeStateJson.Hash(slow.Live.State));
        fast.Live.Head.ShouldBe(slow.Live.Head);
    }

    [Fact]
    public async Task GuardedRows_AfterALife_AreTheCountersOfTheState()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        await ServedNetwork.PlayAsync(queue, "complete/events.ndjson");

        var accounts = queue.Live.State.Stock.Values.SelectMany(nodes => nodes.Values).ToList();
        foreach (var account in accounts)
        {
            var row = await store.Commits.StockAsync(account.Place.Node, account.Place.Sku);
            (row?.OnHand ?? 0).ShouldBe(account.OnHand, account.Place.ToString());
            (row?.Reserved ?? 0).ShouldBe(account.OnHand - account.FreeOnHand - account.ReservedElsewhere, account.Place.ToString());
        }

        var held = 0;
        await foreach (var row in store.Commits.AllReservationsAsync())
        {
            held += row.Quantity > 0 ? 1 : 0;
        }

        held.ShouldBe(accounts.Sum(account => account.Reservations.Count));
    }

    [Fact]
    public async Task TwoProcesses_OnOneStore_DecideInTurn()
    {
        await using var store = new MemoryStore();
        await using var one = await ServedNetwork.OpenAsync(store);
        await using var two = await CommitQueue.OpenAsync(store, new StandingClock(ServedNetwork.At));

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? one : two).SubmitAsync(Count(FormattableString.Invariant($"{i}")))));

        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Select(answer => answer.Commit).Distinct().Count().ShouldBe(60);
        await one.RefreshAsync();
        await two.RefreshAsync();
        LifeStateJson.Hash(two.Live.State).ShouldBe(LifeStateJson.Hash(one.Live.State));
        (await ChainVerification.VerifyAsync(store, [])).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_SentTwiceUnderOneKey_HasOneEffectAndOneAnswer()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store);
        var request = Count("7") with { Key = new RequestKey("ana", "k1", new string('a', 64)) };

        var first = await queue.SubmitAsync(request);
        var second = await queue.SubmitAsync(request);

        Encoding.UTF8.GetString(second.Body.Span).ShouldBe(Encoding.UTF8.GetString(first.Body.Span));
        second.IsRepeated.ShouldBeTrue();
        (await queue.SubmitAsync(request with { Key = request.Key with { Request = new string('b', 64) } })).Obstacle.ShouldBe(WriteObstacle.KeyReused);
        (await store.Commits.HeadAsync()).Number.ShouldBe(first.Commit!.Value);
    }

    [Fact]
    public async Task Queue_ThatIsFull_SendsCallersAway()
    {
        await using var store = new MemoryStore();
        await using var queue = await ServedNetwork.OpenAsync(store, new CommitQueueOptions { Capacity = 1 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => queue.SubmitAsync(Count(FormattableString.Invariant($"{i}")))));

        answers.ShouldAllBe(answer => answer.Status == 200 || answer.Obstacle == WriteObstacle.Overloaded);
        answers.ShouldContain(answer => answer.Obstacle == WriteObstacle.Overloaded);
        answers.ShouldContain(answer => answer.Status == 200);
    }

    [Fact]
    public async Task Time_ThatGoesBack_StandsStill()
    {
        await using var store = new MemoryStore();
        var clock = new StandingClock(ServedNetwork.At);
        await using var queue = await ServedNetwork.OpenAsync(store, clock: clock);
        await queue.SubmitAsync(Count("7"));
        var before = queue.Live.State.At;

        clock.Now = ServedNetwork.At.AddDays(-3);
        (await queue.SubmitAsync(Count("8"))).Status.ShouldBe(200);
        queue.Live.State.At.ShouldBe(before);
        clock.Now = ServedNetwork.At.AddYears(3);
        (await queue.SubmitAsync(Count("9"))).Status.ShouldBe(200);
        queue.Live.State.At.ShouldBe(clock.Now);
    }

    private static WriteRequest Count(string onHand)
    {
        var line = CommandText.Line("count", ServedNetwork.At, ("node", "\"BER_DC\""), ("sku", "\"TENT-4\""), ("onHand", $"\"{onHand}\""));
        return LifeWrites.Of("tester", null, "count", CommandText.Read(line, Formats.ReadingOptions.Default, "test").Command.ShouldBeOfType<CountStock>());
    }
}

using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>The log itself: heads, order, searching, what is refused.</summary>
public abstract class CommitLogConformance : StoreConformance
{
    [Fact]
    public async Task Head_OfAnEmptyLog_IsNone()
    {
        (await Store.Commits.HeadAsync()).ShouldBe(LogHead.None);
        (await Store.Commits.ReadAsync(0, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Append_OnTheHead_MovesIt()
    {
        var first = Sample.Commit(1);
        var result = await Store.Commits.AppendAsync(LogHead.None, [first, Sample.Commit(2)]);
        result.ShouldBe(new AppendResult(AppendOutcome.Appended, Sample.Head(Sample.Commit(2))));
        (await Store.Commits.HeadAsync()).ShouldBe(result.Head);
    }

    [Fact]
    public async Task Append_OnAnotherHead_WritesNothing()
    {
        await Store.Append(Sample.Commit(1));
        var before = await Store.Written();
        foreach (var expected in new[] { LogHead.None, new LogHead(1, Sample.Hash("another")), new LogHead(2, Sample.Hash("entry 2")) })
        {
            var result = await Store.Commits.AppendAsync(expected, [Sample.Commit(expected.Number + 1)]);
            result.ShouldBe(new AppendResult(AppendOutcome.HeadMoved, Sample.Head(Sample.Commit(1))));
        }

        (await Store.Written()).ShouldBe(before);
    }

    [Fact]
    public async Task Append_OfCommits_KeepsTheirBytesAndTimes()
    {
        var bytes = new byte[] { 0, 255, 7 };
        var at = new DateTimeOffset(2025, 3, 1, 23, 59, 59, TimeSpan.FromHours(2)).AddTicks(1);
        var commit = Sample.Commit(1) with { Commit = Sample.Commit(1).Commit with { At = at, Subject = null, Entry = bytes, Command = default, Actor = "Zoë 📦" } };
        await Store.Append(commit);
        bytes[0] = 9;

        var kept = (await Store.Commits.ReadAsync(0, 1)).Single();
        kept.Entry.ToArray().ShouldBe([0, 255, 7]);
        kept.Command.Length.ShouldBe(0);
        Sample.Text(kept.Events).ShouldBe("events 1");
        (kept.Number, kept.Actor, kept.Kind, kept.Subject, kept.Hash).ShouldBe((1, "Zoë 📦", "order", null, commit.Commit.Hash));
        kept.At.ShouldBe(at);
        kept.At.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Read_AfterANumber_GivesTheNextInOrder()
    {
        await Store.Append([.. Enumerable.Range(1, 7).Select(i => Sample.Commit(i))]);
        (await Store.Commits.ReadAsync(0, 3)).Select(c => c.Number).ShouldBe([1, 2, 3]);
        (await Store.Commits.ReadAsync(5, 10)).Select(c => c.Number).ShouldBe([6, 7]);
        (await Store.Commits.ReadAsync(7, 10)).ShouldBeEmpty();
        (await Store.Commits.ReadAsync(long.MaxValue, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_ByEachFilter_GivesTheNewestFirst()
    {
        await Store.Append([.. Enumerable.Range(1, 6).Select(i => Sample.Commit(i))]);
        var odd = Sample.Commit(7);
        await Store.Append(odd with { Commit = odd.Commit with { Actor = "time", Kind = "publish", Subject = null } });

        (await Found(new CommitFilter())).ShouldBe([7, 6, 5, 4, 3, 2, 1]);
        (await Found(new CommitFilter(From: Sample.Minute(5)))).ShouldBe([7, 6, 5]);
        (await Found(new CommitFilter(Until: Sample.Minute(3)))).ShouldBe([2, 1]);
        (await Found(new CommitFilter(Actor: "time"))).ShouldBe([7]);
        (await Found(new CommitFilter(Kind: "order", From: Sample.Minute(6)))).ShouldBe([6]);
        (await Found(new CommitFilter(Subject: "O4"))).ShouldBe([4]);
        (await Found(new CommitFilter(Subject: "O4", Actor: "time"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_PageByPage_MissesNone()
    {
        await Store.Append([.. Enumerable.Range(1, 7).Select(i => Sample.Commit(i))]);
        (await Store.Commits.FindAsync(new CommitFilter(), null, 3)).Select(c => c.Number).ShouldBe([7, 6, 5]);
        (await Store.Commits.FindAsync(new CommitFilter(), 5, 3)).Select(c => c.Number).ShouldBe([4, 3, 2]);
        (await Store.Commits.FindAsync(new CommitFilter(), 2, 3)).Select(c => c.Number).ShouldBe([1]);
    }

    [Fact]
    public async Task Append_AgainstTheContract_IsRefusedAndWritesNothing()
    {
        await Store.Append(Sample.Commit(1));
        var before = await Store.Written();
        var second = Sample.Commit(2);
        foreach (var (name, broken) in Broken(second))
        {
            await Should.ThrowAsync<ArgumentException>(async () => await Store.TryAppend(broken), name);
            (await Store.Written()).ShouldBe(before, name);
        }
    }

    [Fact]
    public async Task Reading_WithALimitBelowOne_IsRefused()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Commits.ReadAsync(0, 0));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Commits.FindAsync(new CommitFilter(), null, 0));
    }

    [Fact]
    public async Task Append_CancelledBefore_WritesNothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () => await Store.Commits.AppendAsync(LogHead.None, [Sample.Commit(1)], new CancellationToken(canceled: true)));
        (await Store.Commits.HeadAsync()).ShouldBe(LogHead.None);
    }

    [Fact]
    public async Task Append_ByManyAtOnce_LetsOneWinEachNumber()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => AppendUntil(i, 20))));
        won.Sum().ShouldBe(20);
        (await Store.Commits.ReadAsync(0, 100)).Select(c => c.Number).ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
    }

    [Fact]
    public async Task Probe_OfAStoreThatWorks_IsNull() => (await Store.ProbeAsync()).ShouldBeNull();

    private async Task<int> AppendUntil(int writer, long last)
    {
        var (won, head) = (0, await Store.Commits.HeadAsync());
        while (head.Number < last)
        {
            var result = await Store.Commits.AppendAsync(head, [Sample.Commit(head.Number + 1, $" of {writer}")]);
            won += result.Outcome == AppendOutcome.Appended ? 1 : 0;
            head = result.Head;
        }

        return won;
    }

    private async Task<IEnumerable<long>> Found(CommitFilter filter) => (await Store.Commits.FindAsync(filter, null, 100)).Select(c => c.Number);

    private static IEnumerable<(string Name, NewCommit[] Commits)> Broken(NewCommit next)
    {
        yield return ("none", []);
        yield return ("a number that does not follow", [Sample.Commit(3)]);
        yield return ("a gap between two", [next, Sample.Commit(4)]);
        yield return ("time that goes back", [next, Sample.Commit(3) with { Commit = Sample.Commit(3).Commit with { At = Sample.Minute(0) } }]);
        yield return ("a hash that is none", [next with { Commit = next.Commit with { Hash = "AB" } }]);
        yield return ("U+0000", [next with { Commit = next.Commit with { Subject = "a\0b" } }]);
        yield return ("half a surrogate pair", [next with { Commit = next.Commit with { Actor = "\ud83d" } }]);
        yield return ("no key", [next with { Answer = Sample.Answer("") }]);
        yield return ("a long key", [next with { Answer = Sample.Answer(new string('k', 256)) }]);
        yield return ("a decision in another's place", [next with { Decisions = [Sample.Decision(2, 1)] }]);
        yield return ("a decision of another commit", [next with { Decisions = [Sample.Decision(3, 0)] }]);
        yield return ("seven decimals", [next with { Stock = [new StockChange("BERLIN", "SHIRT", 0.0000001m, 0)] }]);
        yield return ("more units than there are", [next with { Stock = [new StockChange("BERLIN", "SHIRT", 1_000_000_000_001m, 0)] }]);
        yield return ("a negative reservation", [next with { Reservations = [Sample.Reservation("O2", -1)] }]);
        yield return ("a part of itself", [next with { Replacements = [new BodyReplacement(2, BodyPart.Command, 0, default)] }]);
        yield return ("a second command", [next with { Replacements = [new BodyReplacement(1, BodyPart.Command, 1, default)] }]);
        yield return ("a record that is not there", [next with { Replacements = [new BodyReplacement(1, BodyPart.Record, 0, default)] }]);
    }
}

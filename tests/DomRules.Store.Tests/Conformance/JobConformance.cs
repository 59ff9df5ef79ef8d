using DomRules.Store.Jobs;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Work that is due at a time and is taken by one at a time.</summary>
public abstract class JobConformance : StoreConformance
{
    [Fact]
    public async Task Put_OfAnIdThatIsThere_LeavesTheFirst()
    {
        (await Store.Jobs.PutAsync(Sample.Job("j", 1))).ShouldBeTrue();
        (await Store.Jobs.PutAsync(Sample.Job("j", 2, "other"))).ShouldBeFalse();
        await Store.Append(Sample.Commit(1) with { Jobs = [Sample.Job("j", 3), Sample.Job("k", 4), Sample.Job("k", 5)] });
        Told.Of((await Store.Jobs.GetAsync("j"))!.Job).ShouldBe(Told.Of(Sample.Job("j", 1)));
        (await Store.Jobs.GetAsync("k"))!.Job.Due.ShouldBe(Sample.Minute(4));
        (await Store.Jobs.GetAsync("l")).ShouldBeNull();
        await Leased("me", 1);
        await Finish("j", "me", 2);
        (await Store.Jobs.PutAsync(Sample.Job("j", 9))).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_OfANewJob_SaysThatItWaits() =>
        Told.Of(await Put("j", 1)).ShouldBe(Told.Of(new JobStatus { Job = Sample.Job("j", 1), State = JobState.Waiting, Attempts = 0 }));

    [Fact]
    public async Task Lease_OfWhatIsDue_GoesByDueTimeThenId()
    {
        foreach (var (id, due) in new[] { ("c", 1), ("b", 2), ("a", 2), ("d", 9) }) await Put(id, due);
        (await Leased("me", 0)).ShouldBeEmpty();
        var leased = await Store.Jobs.LeaseAsync("me", Sample.Minute(2), Sample.Minute(5), 2);
        leased.Select(j => (j.Job.Id, j.Owner, j.Attempts, j.State)).ShouldBe([("c", "me", 1, JobState.Waiting), ("a", "me", 1, JobState.Waiting)]);
        (await Leased("me", 2)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Lease_OfWhatSomebodyHas_WaitsUntilTheLeaseEnds()
    {
        await Put("j", 0);
        (await Leased("me", 0)).ShouldBe(["j"]);
        (await Leased("me", 4.9)).ShouldBeEmpty();
        (await Store.Jobs.GetAsync("j"))!.Owner.ShouldBe("me");
        (await Leased("you", 5)).ShouldBe(["j"]);
        (await Store.Jobs.GetAsync("j"))!.Attempts.ShouldBe(2);
        (await Finish("j", "me", 6)).ShouldBeFalse();
        (await Store.Jobs.ProgressAsync("j", "me", default, Sample.Minute(20))).ShouldBeFalse();
        (await Store.Jobs.RetryAsync("j", "me", Sample.Minute(20), "no")).ShouldBeFalse();
        (await Finish("j", "you", 60)).ShouldBeTrue();
    }

    [Fact]
    public async Task Progress_ByTheOwner_KeepsItLonger()
    {
        await Put("j", 0);
        await Leased("me", 0);
        (await Store.Jobs.ProgressAsync("j", "me", Sample.Bytes("half"), Sample.Minute(30))).ShouldBeTrue();
        (await Leased("you", 29)).ShouldBeEmpty();
        Sample.Text((await Store.Jobs.GetAsync("j"))!.Progress).ShouldBe("half");
        (await Leased("you", 30)).ShouldBe(["j"]);
        Sample.Text((await Store.Jobs.GetAsync("j"))!.Progress).ShouldBe("half");
    }

    [Theory, InlineData(JobState.Done), InlineData(JobState.Failed), InlineData(JobState.Cancelled)]
    public async Task Finish_ByTheOwner_EndsIt(JobState state)
    {
        await Put("j", 0);
        await Leased("me", 0);
        (await Store.Jobs.FinishAsync("j", "me", state, Sample.Bytes("result"), Sample.Minute(3))).ShouldBeTrue();
        Told.Of(await Store.Jobs.GetAsync("j")).ShouldBe(Told.Of(new JobStatus { Job = Sample.Job("j"), State = state, Attempts = 1, Result = Sample.Bytes("result"), FinishedAt = Sample.Minute(3) }));
        (await Finish("j", "me", 4)).ShouldBeFalse();
        (await Store.Jobs.CancelAsync("j", Sample.Minute(4))).ShouldBeFalse();
        (await Leased("me", 100)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Finish_AsWaiting_IsRefused()
    {
        await Put("j", 0);
        await Leased("me", 0);
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Jobs.FinishAsync("j", "me", JobState.Waiting, default, Sample.Minute(1)));
    }

    [Fact]
    public async Task Retry_ByTheOwner_IsTakenWhenDue()
    {
        await Put("j", 0);
        (await Store.Jobs.RetryAsync("j", "me", Sample.Minute(8), "not mine")).ShouldBeFalse();
        await Leased("me", 0);
        (await Store.Jobs.RetryAsync("j", "me", Sample.Minute(8), "no answer")).ShouldBeTrue();
        var job = (await Store.Jobs.GetAsync("j"))!;
        (job.Job.Due, job.Owner, job.Why, job.Attempts).ShouldBe((Sample.Minute(8), null, "no answer", 1));
        (await Leased("you", 7)).ShouldBeEmpty();
        (await Leased("you", 8)).ShouldBe(["j"]);
        (await Store.Jobs.GetAsync("j"))!.Why.ShouldBe("no answer");
    }

    [Fact]
    public async Task Cancel_OfOneThatWaits_EndsIt()
    {
        await Put("j", 0);
        (await Store.Jobs.CancelAsync("j", Sample.Minute(1))).ShouldBeTrue();
        var job = (await Store.Jobs.GetAsync("j"))!;
        (job.State, job.FinishedAt, job.IsCancelling).ShouldBe((JobState.Cancelled, Sample.Minute(1), false));
        (await Store.Jobs.CancelAsync("j", Sample.Minute(1))).ShouldBeFalse();
        (await Store.Jobs.CancelAsync("unknown", Sample.Minute(1))).ShouldBeFalse();
        (await Leased("me", 9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_OfOneAtWork_IsToldAtItsNextProgress()
    {
        await Put("j", 0);
        await Leased("me", 0);
        (await Store.Jobs.CancelAsync("j", Sample.Minute(1))).ShouldBeTrue();
        (await Store.Jobs.CancelAsync("j", Sample.Minute(1))).ShouldBeTrue();
        var job = (await Store.Jobs.GetAsync("j"))!;
        (job.State, job.IsCancelling, job.Owner).ShouldBe((JobState.Waiting, true, "me"));
        (await Store.Jobs.ProgressAsync("j", "me", Sample.Bytes("half"), Sample.Minute(30))).ShouldBeFalse();
        (await Store.Jobs.GetAsync("j"))!.Progress.Length.ShouldBe(0);
        (await Store.Jobs.FinishAsync("j", "me", JobState.Cancelled, default, Sample.Minute(2))).ShouldBeTrue();
        (await Store.Jobs.GetAsync("j"))!.IsCancelling.ShouldBeFalse();
    }

    [Fact]
    public async Task Cancel_OfOneWhoseLeaseIsOver_EndsIt()
    {
        await Put("j", 0);
        await Leased("me", 0);
        (await Store.Jobs.CancelAsync("j", Sample.Minute(5))).ShouldBeTrue();
        (await Store.Jobs.GetAsync("j"))!.State.ShouldBe(JobState.Cancelled);
        (await Finish("j", "me", 6)).ShouldBeFalse();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Lease_OfOneCancelledAtWork_CancelsItOnceNobodyHasIt(bool givenBack)
    {
        await Put("j", 0);
        await Leased("me", 0);
        await Store.Jobs.CancelAsync("j", Sample.Minute(1));
        if (givenBack) (await Store.Jobs.RetryAsync("j", "me", Sample.Minute(90), "busy")).ShouldBeTrue();
        (await Leased("you", 5)).ShouldBeEmpty();
        var job = (await Store.Jobs.GetAsync("j"))!;
        (job.State, job.FinishedAt, job.IsCancelling, job.Owner).ShouldBe((JobState.Cancelled, Sample.Minute(5), false, null));
    }

    [Fact]
    public async Task List_OfJobs_GivesTheLatestDueFirstThenId()
    {
        foreach (var (id, due, kind) in new[] { ("a", 1, "x"), ("b", 3, "y"), ("d", 2, "x"), ("c", 2, "x") }) await Store.Jobs.PutAsync(Sample.Job(id, due, kind));
        (await Listed(null, null, 9)).ShouldBe(["b", "c", "d", "a"]);
        (await Listed("x", null, 2)).ShouldBe(["c", "d"]);
        await Store.Jobs.CancelAsync("d", Sample.Minute(0));
        (await Listed("x", JobState.Waiting, 9)).ShouldBe(["c", "a"]);
        (await Listed(null, JobState.Cancelled, 9)).ShouldBe(["d"]);
        (await Listed("y", JobState.Cancelled, 9)).ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Listed(null, null, 0));
    }

    [Fact]
    public async Task List_AfterAPlace_GoesOnThere()
    {
        foreach (var (id, due, kind) in new[] { ("a", 1, "x"), ("b", 3, "y"), ("d", 2, "x"), ("c", 2, "x") }) await Store.Jobs.PutAsync(Sample.Job(id, due, kind));
        var due2 = (await Store.Jobs.GetAsync("c"))!.Job.Due;
        (await After(null, null, new JobPlace(due2, "c"), 9)).ShouldBe(["d", "a"]);
        (await After(null, null, new JobPlace(due2, "cc"), 1)).ShouldBe(["d"]);
        (await After("x", JobState.Waiting, new JobPlace(due2, ""), 9)).ShouldBe(["c", "d", "a"]);
        (await After("y", null, new JobPlace(due2, ""), 9)).ShouldBeEmpty();
        (await After(null, null, new JobPlace(DateTimeOffset.UnixEpoch, "z"), 9)).ShouldBeEmpty();
        (await After(null, null, new JobPlace(DateTimeOffset.MaxValue, "z"), 1)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Lease_ByManyAtOnce_GivesEachJobToOne()
    {
        await Store.Append(Sample.Commit(1) with { Jobs = [.. Enumerable.Range(0, 60).Select(i => Sample.Job($"j{i}"))] });
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TakeAll($"owner {i}"))));
        taken.SelectMany(ids => ids).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 60).Select(i => $"j{i}").Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> TakeAll(string owner)
    {
        var ids = new List<string>();
        while (await Store.Jobs.LeaseAsync(owner, Sample.Minute(0), Sample.Minute(5), 3) is { Count: > 0 } leased) ids.AddRange(leased.Select(j => j.Job.Id));
        return ids;
    }

    private async Task<JobStatus?> Put(string id, double due)
    {
        await Store.Jobs.PutAsync(Sample.Job(id, due));
        return await Store.Jobs.GetAsync(id);
    }

    private async Task<bool> Finish(string id, string owner, double minute) => await Store.Jobs.FinishAsync(id, owner, JobState.Done, default, Sample.Minute(minute));

    private async Task<IEnumerable<string>> Leased(string owner, double minute) =>
        (await Store.Jobs.LeaseAsync(owner, Sample.Minute(minute), Sample.Minute(minute + 5), 9)).Select(j => j.Job.Id);

    private async Task<IEnumerable<string>> After(string? kind, JobState? state, JobPlace after, int limit) => (await Store.Jobs.ListAsync(kind, state, after, limit)).Select(j => j.Job.Id);

    private async Task<IEnumerable<string>> Listed(string? kind, JobState? state, int limit) => (await Store.Jobs.ListAsync(kind, state, limit)).Select(j => j.Job.Id);
}

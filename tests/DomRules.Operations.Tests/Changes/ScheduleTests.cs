using DomRules.Operations.Changes;
using DomRules.Operations.Serving;
using DomRules.Operations.Tests.Serving;
using DomRules.Store.Jobs;
using static DomRules.Operations.Tests.Changes.ChangeMarket;

namespace DomRules.Operations.Tests.Changes;

/// <summary>A change that goes live by itself is looked at once more when its time comes.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Due = ServedNetwork.At.AddHours(3);

    [Fact]
    public async Task Change_WhoseTimeComes_GoesLiveOnce()
    {
        await using var market = await OpenAsync();
        var version = await market.VersionAsync("one");
        var id = await market.OpenedAsync(version);
        (await market.Changing.ScheduleAsync(id, version, Due, Ana)).Problem!.ShouldContain("0 of the 1");
        await market.ApproveAsync(id, Vera);
        (await market.Changing.ScheduleAsync(id, version, ServedNetwork.At, Ana)).Problem!.ShouldContain("not to come");
        (await market.Changing.ScheduleAsync(id, version, Due, Ana)).Problem.ShouldBeNull();
        market.StateOf(id).ShouldBe(ChangeState.Scheduled);

        (await RunAsync(market, id)).Status.ShouldBe(200);
        (await RunAsync(market, id)).IsRepeated.ShouldBeTrue();
        market.Live.ShouldBe(version);
        market.The(id).Notes[^1].Name.ShouldBe("Ana Author");
        market.StateOf(id).ShouldBe(ChangeState.Published);
    }

    [Fact]
    public async Task Change_InWhoseWaySomethingIsThen_SaysSoAndWaits()
    {
        await using var market = await OpenAsync();
        var (version, other) = (await market.VersionAsync("one"), await market.VersionAsync("two"));
        var id = await ScheduledAsync(market, version);
        await market.Publishing.PublishAsync(new PublishCommand(Market, other, "by a key"), null, "key", null);

        (await RunAsync(market, id)).Status.ShouldBe(409);
        market.Live.ShouldBe(other);
        market.The(id).Schedule.ShouldBeNull();
        market.The(id).Notes[^1].Kind.ShouldBe("miss_change");
        market.The(id).Notes[^1].Words!.ShouldContain("Another version went live");
    }

    [Fact]
    public async Task Change_ThatMovedOrWhoseTimeWasGivenUp_DoesNotGoLive()
    {
        await using var market = await OpenAsync();
        var before = market.Live;
        var id = await ScheduledAsync(market, await market.VersionAsync("one"));
        var job = await JobAsync(market, id);
        (await market.Changing.UnscheduleAsync(id, Vera)).Problem.ShouldBeNull();
        (await market.Store.Jobs.GetAsync(job.Id))!.State.ShouldBe(JobState.Cancelled);
        (await new ActivationJob(market.Publishing).RunAsync(job)).Status.ShouldBe(409);

        await market.Changing.ScheduleAsync(id, market.The(id).Version, Due, Ana);
        var later = await JobAsync(market, id);
        await market.Changing.MoveAsync(id, Proposal(await market.VersionAsync("two")), Ana);
        await market.ApproveAsync(id, Vera);
        (await new ActivationJob(market.Publishing).RunAsync(later)).Status.ShouldBe(409);
        market.Live.ShouldBe(before);
        market.StateOf(id).ShouldBe(ChangeState.Approved);
    }

    [Fact]
    public async Task Rule_ThatAsksForMoreMeanwhile_CountsWhenTheTimeComes()
    {
        await using var market = await OpenAsync();
        var before = market.Live;
        var id = await ScheduledAsync(market, await market.VersionAsync("one"));
        (await market.Ruling.SetAsync(Market, new ApprovalRule(2, false), Root)).Problem.ShouldBeNull();
        (await RunAsync(market, id)).Status.ShouldBe(409);
        market.Live.ShouldBe(before);
        market.The(id).Notes[^1].Words!.ShouldContain("1 of the 2 approvals");
    }

    /// <summary>What is told to come is what would come: a time that fell away is none, and what is in the way is told before.</summary>
    [Fact]
    public async Task Coming_IsWhatStillHasATime_WithWhatIsInItsWay()
    {
        await using var market = await OpenAsync();
        var id = await ScheduledAsync(market, await market.VersionAsync("one"));
        var coming = (await ComingAsync(market)).Single();
        (coming.What.Due, coming.Change!.Id, coming.InTheWay).ShouldBe((Due, id, null));
        (await ComingVersion.AllAsync(market.Store.Jobs, market.Queue.Live, "elsewhere")).ShouldBeEmpty();

        await market.Publishing.PublishAsync(new PublishCommand(Market, await market.VersionAsync("two"), "by a key"), null, "key", null);
        (await ComingAsync(market)).Single().InTheWay!.ShouldContain("Another version went live");
        await market.Changing.MoveAsync(id, Proposal(await market.VersionAsync("three")), Ana);
        (await ComingAsync(market)).ShouldBeEmpty("its job waits still, and will find nothing to do");

        await market.Publishing.ScheduleAsync(new Activation(new PublishCommand(Market, await market.VersionAsync("four"), "at night"), Due, null, "key"), null);
        (await ComingAsync(market)).Single().Change.ShouldBeNull();
        await market.Ruling.SetAsync(Market, new ApprovalRule(1, true), Root);
        (await ComingAsync(market)).Single().InTheWay!.ShouldContain("only through changes");
    }

    private static async Task<IReadOnlyList<ComingVersion>> ComingAsync(ChangeMarket market) => await ComingVersion.AllAsync(market.Store.Jobs, market.Queue.Live);

    private static async Task<string> ScheduledAsync(ChangeMarket market, string version)
    {
        var id = await market.OpenedAsync(version);
        await market.ApproveAsync(id, Vera);
        (await market.Changing.ScheduleAsync(id, version, Due, Ana)).Problem.ShouldBeNull();
        return id;
    }

    private static async Task<Job> JobAsync(ChangeMarket market, string id) => (await market.Store.Jobs.GetAsync(market.The(id).Schedule!.Job))!.Job;

    private static async Task<WriteAnswer> RunAsync(ChangeMarket market, string id)
    {
        market.Clock.Now = Due;
        var job = (await market.Store.Jobs.ListAsync(Activation.Kind, null, 1))[0].Job;
        return await new ActivationJob(market.Publishing).RunAsync(job);
    }
}

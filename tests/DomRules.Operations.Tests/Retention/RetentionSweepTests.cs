using System.Security.Cryptography;
using System.Text;
using DomRules.Operations.Retention;
using DomRules.Operations.Simulating;
using DomRules.Operations.Tests.Serving;
using DomRules.Operations.Tests.Simulating;
using DomRules.Store.Accounts;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;

namespace DomRules.Operations.Tests.Retention;

/// <summary>What was kept long enough goes, and nothing that is still needed.</summary>
public sealed class RetentionSweepTests
{
    [Fact]
    public async Task Sweep_OfAFileThatWasKeptLongEnough_DropsItsOrdersAndSaysSoToWhoeverAsks()
    {
        await using var network = await SimulatedNetwork.OpenAsync(1);
        var (clock, file) = (new StandingClock(ServedNetwork.At), await TakeAsync(network, ServedNetwork.At));
        var wanted = await WantedAsync(network, file);
        var done = await network.RunAsync(wanted);
        var progress = SimulationResults.ProgressOf(done)!;
        var before = await new SimulationResults(network.Store).ListAsync(progress, new ChangeFilter(), 0, 10);
        before.IsGone.ShouldBeFalse();
        before.Changes.Length.ShouldBeGreaterThan(0);
        progress.Totals.Changed.ShouldBe(before.Changes.Length);
        var sweep = new RetentionSweep(network.Store, clock);

        clock.Now = ServedNetwork.At.AddDays(30);
        (await sweep.SweepAsync()).ShouldBe(0);
        clock.Now = clock.Now.AddSeconds(1);
        (await sweep.SweepAsync()).ShouldBeGreaterThan(2);

        (await network.Store.Artefacts.ListAsync("simulation", null, null, 10)).ShouldBeEmpty();
        (await network.Store.Artefacts.ListAsync("library", null, null, 10)).ShouldNotBeEmpty();
        var after = await new SimulationResults(network.Store).ListAsync(progress, new ChangeFilter(), 0, 10);
        (after.Changes.Length, after.IsGone).ShouldBe((0, true));
        var again = await network.RunAsync(wanted);
        again.State.ShouldBe(JobState.Failed);
        Encoding.UTF8.GetString(again.Result.Span).ShouldContain("Give it again.");
    }

    [Fact]
    public async Task Sweep_WhileASimulationWaits_LeavesItsFile()
    {
        await using var network = await SimulatedNetwork.OpenAsync(1);
        var (clock, file) = (new StandingClock(ServedNetwork.At.AddDays(100)), await TakeAsync(network, ServedNetwork.At));
        (await network.Queue.SubmitAsync((await WantedAsync(network, file)).Schedule("Tess", null))).Status.ShouldBe(202);
        var sweep = new RetentionSweep(network.Store, clock);

        (await sweep.SweepAsync()).ShouldBe(0);

        var leased = (await network.Store.Jobs.LeaseAsync("test", ServedNetwork.At.AddDays(1), ServedNetwork.At.AddDays(2), 1)).Single();
        await new SimulationJob(network.Store, new StandingClock(ServedNetwork.At), network.Queue).RunAsync(leased, "test", default);
        SimulationResults.ProgressOf((await network.Store.Jobs.GetAsync(leased.Job.Id))!)!.Done.ShouldBe(3);
        (await sweep.SweepAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Sweep_AfterSomebodySetAnotherRule_FollowsItAndTheLogNamesThem()
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        await TakeAsync(network, ServedNetwork.At);
        var sweep = new RetentionSweep(network.Store, new StandingClock(ServedNetwork.At.AddDays(31)));
        (await RetentionLog.ReadAsync(network.Store.Commits)).ShouldBe(new RetentionInForce(RetentionRule.Usual, null, null, ""));

        (await network.Queue.SubmitAsync(RetentionLog.Set("Ada", new RetentionRule(0), "none"))).Status.ShouldBe(422);
        (await network.Queue.SubmitAsync(RetentionLog.Set("Ada", new RetentionRule(90), "a season"))).Status.ShouldBe(200);
        (await sweep.SweepAsync()).ShouldBe(0);
        (await network.Queue.SubmitAsync(RetentionLog.Set("Ben", new RetentionRule(7), "privacy"))).Status.ShouldBe(200);

        (await RetentionLog.ReadAsync(network.Store.Commits)).ShouldBe(new RetentionInForce(new RetentionRule(7), "Ben", ServedNetwork.At, "privacy"));
        (await sweep.SweepAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Take_OfTheSameFileAgain_CountsFromThen()
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        var first = await TakeAsync(network, ServedNetwork.At);
        (await TakeAsync(network, ServedNetwork.At.AddDays(20))).ShouldBe(first);
        (await new RetentionSweep(network.Store, new StandingClock(ServedNetwork.At.AddDays(45))).SweepAsync()).ShouldBe(0);
        (await new RetentionSweep(network.Store, new StandingClock(ServedNetwork.At.AddDays(51))).SweepAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Sweep_OfDraftsAndSignIns_DropsWhatEndedLongAgo()
    {
        await using var network = await SimulatedNetwork.OpenAsync(0);
        var (store, at) = (network.Store, ServedNetwork.At);
        foreach (var id in (string[])["open", "discarded"])
        {
            await store.Drafts.BeginAsync(new DraftRow { Id = id, Market = "*", Title = id, CreatedAt = at, CreatedBy = "Ada", ChangedAt = at, Authors = ["ada"] }, new byte[] { 1 });
        }

        await store.Drafts.MarkAsync("discarded", DraftState.Closed, at);
        foreach (var (name, days) in new[] { ("old", 1), ("new", 100) })
        {
            await store.Accounts.InviteAsync(new Invitation(Hash(name), ["viewer"], at.AddDays(days)));
        }

        await new RetentionSweep(store, new StandingClock(at.AddDays(91))).SweepAsync();

        (await store.Drafts.GetAsync("open")).ShouldNotBeNull();
        (await store.Drafts.GetAsync("discarded")).ShouldBeNull();
        (await store.Accounts.InvitationAsync(Hash("new"))).ShouldNotBeNull();
        (await store.Accounts.InvitationAsync(Hash("old"))).ShouldBeNull();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> TakeAsync(SimulatedNetwork network, DateTimeOffset at)
    {
        var text = string.Join('\n', Enumerable.Range(0, 3).Select(SimulatedNetwork.Order));
        return (await new OrderFileTaking(network.Store, new StandingClock(at)).TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.ndjson")).Value!;
    }

    /// <summary>What a version that holds all comes to for the orders of a file.</summary>
    private static async Task<SimulationWanted> WantedAsync(SimulatedNetwork network, string file)
    {
        var live = SimulationCheck.LiveVersion(network.Queue.Live, null).Value!;
        return new SimulationWanted(await network.LibraryAsync(TestVersions.HoldsAll), null, null, 100, null, null, default) { Against = live, Orders = file };
    }
}

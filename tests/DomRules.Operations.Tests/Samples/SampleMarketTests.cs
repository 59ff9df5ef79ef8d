using DomRules.Operations.Auditing;
using DomRules.Operations.Replaying;
using DomRules.Operations.Samples;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Operations.Versions;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Memory;
using Xunit.Abstractions;

namespace DomRules.Operations.Tests.Samples;

/// <summary>The market that the studio is shown with.</summary>
public sealed class SampleMarketTests(ITestOutputHelper output)
{
    /// <summary>A moment on each day of the week, in winter and summer, early and late, in a leap year too.</summary>
    public static TheoryData<string> Moments => ["2026-11-26T09:15:00Z", "2027-07-04T21:59:59Z", "2028-02-29T12:00:00Z"];

    [Theory, MemberData(nameof(Moments))]
    public async Task Fill_AtAnyMoment_IsWholeAndEndsThere(string now)
    {
        await using var store = new MemoryStore();
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var filled = await SampleMarket.FillAsync(store, at);

        var chain = await ChainVerification.VerifyAsync(store, []);
        output.WriteLine($"{now}: {filled.Told} told, {filled.Refused} refused, {chain.Head.Number} commits, {chain.Decisions} decisions");
        chain.Findings.ShouldBeEmpty();
        chain.Decisions.ShouldBeGreaterThan(1_500);
        (filled.Refused * 50).ShouldBeLessThan(filled.Told, "the recordings fit");
        var commits = await CommitsAsync(store);
        commits.Select(commit => commit.At).ShouldBeInOrder();
        commits[0].At.ShouldBeInRange(at.AddDays(-32), at.AddDays(-22));
        commits[^1].At.ShouldBeInRange(at.AddHours(-14), at);
        (await SampleMarket.IsInAsync(store)).ShouldBeTrue();

        var verdicts = new Dictionary<ReplayVerdict, int>();
        await foreach (var replayed in new StoreReplaying(store).AllAsync())
        {
            verdicts[replayed.Verdict] = verdicts.GetValueOrDefault(replayed.Verdict) + 1;
        }

        verdicts.Keys.ShouldBe([ReplayVerdict.Identical]);
        await TellsTheStoryAsync(store, at);
    }

    [Fact]
    public async Task Fill_TwiceAtTheSameMoment_GivesTheSameChain()
    {
        var at = new DateTimeOffset(2026, 12, 28, 7, 0, 0, TimeSpan.Zero);
        (await HeadAsync()).ShouldBe(await HeadAsync());

        async Task<string> HeadAsync()
        {
            await using var store = new MemoryStore();
            await SampleMarket.FillAsync(store, at);
            return (await store.Commits.HeadAsync()).Hash;
        }
    }

    /// <summary>The change that the first ten minutes make.</summary>
    [Fact]
    public async Task ParcelStockOfTwo_SendsTheCoatFromBerlin_AndMovesSomeOfAThousandOthers()
    {
        await using var store = new MemoryStore();
        var now = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
        await SampleMarket.FillAsync(store, now);
        await using var queue = await CommitQueue.OpenAsync(store, new Serving.StandingClock(now));
        var live = FileBundle.Read((await store.Artefacts.GetAsync(queue.Live.Pointers["DE"]))!.Content).Value!;
        var changed = new SampleEdit("de_fashion.route", "parcel_stock = 3", "parcel_stock = 2").Undo(live);
        var hash = (await new Publishing(store, queue).StoreLibraryAsync(changed, "", "test", now)).Value!.Hash;
        var wanted = new SimulationWanted(hash, "DE", null, 1_000, null, null, new DecisionKey(queue.Live.Head.Number + 1, 0));
        var simulating = new DecisionSimulating(store);
        var (all, moved) = (0, 0);
        foreach (var row in await store.Decisions.FindAsync(wanted.Filter, null, 1_000))
        {
            var change = (await simulating.DecideAsync((await store.Decisions.GetAsync(row.Key))!, wanted)).Change.ShouldNotBeNull();
            (all, moved) = (all + 1, moved + (change.Changed.IsEmpty ? 0 : 1));
            if (row.Order == SampleMarket.StoryOrder)
            {
                change.Before.Units.ShouldHaveSingleItem().Node.ShouldBe("LEJ-DC");
                change.After.Units.ShouldHaveSingleItem().Node.ShouldBe("S-BER");
            }
        }

        output.WriteLine($"{moved} of {all} change");
        (moved * 100 / all).ShouldBeInRange(3, 40);
    }

    /// <summary>What the hints and the pages promise is there.</summary>
    private static async Task TellsTheStoryAsync(MemoryStore store, DateTimeOffset now)
    {
        var coat = (await store.Decisions.FindAsync(new DecisionFilter { Order = SampleMarket.StoryOrder }, null, 10)).ShouldHaveSingleItem();
        (coat.Market, coat.Outcome).ShouldBe(("DE", "routed"));
        coat.At.ShouldBeInRange(now.AddDays(-2), now.AddMinutes(-1));
        var record = System.Text.Encoding.UTF8.GetString((await store.Decisions.GetAsync(coat.Key))!.Record.Span);
        record.ShouldContain("Store Berlin has only 2 left and sends from 3 on");

        await using var queue = await CommitQueue.OpenAsync(store, new Serving.StandingClock(now));
        queue.Live.State.Orders[SampleMarket.StoryOrder].Shipments.ShouldHaveSingleItem().Node.ShouldBe("LEJ-DC");
        var orders = queue.Live.State.Orders.Values;
        orders.Count(life => !life.Holds.IsEmpty).ShouldBeGreaterThanOrEqualTo(1);
        orders.Count(life => life.Returns.Length > 0).ShouldBeGreaterThan(40);
        foreach (var (kind, outcome) in new[] { ("route", "backordered"), ("route", "held"), ("return", "accepted"), ("return", "refused"), ("event", "answered"), ("override", "routed") })
        {
            (await store.Decisions.FindAsync(new DecisionFilter { Kind = kind, Outcome = outcome }, null, 1)).ShouldNotBeEmpty($"{kind} {outcome}");
        }

        (await SampleArrivals.PlaceNextAsync(queue, now)).ShouldBe("N0001");
        (await SampleArrivals.PlaceNextAsync(queue, now)).ShouldBe("N0002");
        queue.Live.State.Orders["N0001"].Shipments.ShouldHaveSingleItem().Node.ShouldBe("LEJ-DC");
        (await CommitsAsync(store)).Count(commit => commit.Kind == PublishCommand.Kind).ShouldBe(8);
    }

    private static async Task<List<Commit>> CommitsAsync(MemoryStore store)
    {
        var all = new List<Commit>();
        while (await store.Commits.ReadAsync(all.Count, 1_000) is { Count: > 0 } some)
        {
            all.AddRange(some);
        }

        return all;
    }
}

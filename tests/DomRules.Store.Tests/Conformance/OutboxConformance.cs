using DomRules.Store.Outbox;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Messages that are delivered at least once, those of one line to one endpoint in order.</summary>
public abstract class OutboxConformance : StoreConformance
{
    [Fact]
    public async Task Lease_OfOneEndpoint_LeavesTheOthersAlone()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("s1", "A"), Sample.Message("d1", "A", "depot"), Sample.Message("d2", "B", "depot"), Sample.Message("d3", "A", "depot")] });
        var leased = await Store.Outbox.LeaseAsync("me", Sample.Minute(0), Sample.Minute(5), 9, "depot");
        leased.Select(m => m.Message.Id).ShouldBe(["d1", "d2"]);
        (await Store.Outbox.LeaseAsync("me", Sample.Minute(0), Sample.Minute(5), 9, "nobody")).ShouldBeEmpty();
        (await Leased("me", 0)).ShouldBe(["s1"]);
    }

    [Fact]
    public async Task Revive_OfWhatWasGivenUp_TriesItAgainBeforeWhatIsBehindIt()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m1"), Sample.Message("m2")] });
        await Leased("me", 0);
        (await Store.Outbox.ReviveAsync("m1", Sample.Minute(3))).ShouldBeFalse();
        await Store.Outbox.FailedAsync("m1", "me", null, "gone");
        (await Store.Outbox.ReviveAsync("m1", Sample.Minute(3))).ShouldBeTrue();
        (await Store.Outbox.ReviveAsync("m1", Sample.Minute(3))).ShouldBeFalse();
        (await Store.Outbox.ReviveAsync("unknown", Sample.Minute(3))).ShouldBeFalse();
        (await Leased("me", 2)).ShouldBeEmpty();
        (await Store.Outbox.UndeliveredAsync(1))[0].ShouldSatisfyAllConditions(m => m.Attempts.ShouldBe(0), m => m.Why.ShouldBe("gone"), m => m.Due.ShouldBe(Sample.Minute(3)));
        (await Leased("me", 3)).ShouldBe(["m1"]);
        await Store.Outbox.DeliveredAsync("m1", "me", Sample.Minute(4));
        (await Store.Outbox.ReviveAsync("m1", Sample.Minute(5))).ShouldBeFalse();
        (await Leased("me", 4)).ShouldBe(["m2"]);
    }

    [Fact]
    public async Task Tally_OfAnEndpoint_CountsItsOwn()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("a", "A"), Sample.Message("b", "B"), Sample.Message("c", "C"), Sample.Message("d", "D"), Sample.Message("x", "A", "depot")] });
        (await Store.Outbox.TallyAsync("shop")).ShouldBe(new EndpointTally(4, 0, null));
        await Store.Outbox.LeaseAsync("me", Sample.Minute(0), Sample.Minute(5), 9);
        await Store.Outbox.DeliveredAsync("a", "me", Sample.Minute(2));
        await Store.Outbox.DeliveredAsync("b", "me", Sample.Minute(1));
        await Store.Outbox.FailedAsync("c", "me", null, "gone");
        (await Store.Outbox.TallyAsync("shop")).ShouldBe(new EndpointTally(1, 1, Sample.Minute(2)));
        (await Store.Outbox.TallyAsync("nobody")).ShouldBe(new EndpointTally(0, 0, null));
        (await Store.Outbox.UndeliveredAsync(9, "depot")).Select(m => m.Message.Id).ShouldBe(["x"]);
    }

    [Fact]
    public async Task Discard_OfAnEndpoint_LeavesWhatArrivedAndTheOthers()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("a", "A"), Sample.Message("b", "B"), Sample.Message("x", "A", "depot")] });
        await Store.Outbox.LeaseAsync("me", Sample.Minute(0), Sample.Minute(5), 1);
        await Store.Outbox.DeliveredAsync("a", "me", Sample.Minute(1));
        (await Store.Outbox.DiscardAsync("shop")).ShouldBe(1);
        (await Store.Outbox.DiscardAsync("shop")).ShouldBe(0);
        (await Store.Outbox.TallyAsync("shop")).LastArrival.ShouldBe(Sample.Minute(1));
        (await Store.Outbox.UndeliveredAsync(9)).Select(m => m.Message.Id).ShouldBe(["x"]);
    }

    [Fact]
    public async Task Lease_OfMessages_GivesTheOldestOfEachLine()
    {
        await Store.Append(
            Sample.Commit(1) with { Outgoing = [Sample.Message("a1", "A"), Sample.Message("b1", "B"), Sample.Message("a2", "A")] },
            Sample.Commit(2) with { Outgoing = [Sample.Message("a1x", "A", "depot"), Sample.Message("0", "C")] });
        var leased = await Store.Outbox.LeaseAsync("me", Sample.Minute(0), Sample.Minute(5), 3);
        leased.Select(m => m.Message.Id).ShouldBe(["a1", "b1", "a1x"]);
        Told.Of(leased[0].Message).ShouldBe(Told.Of(Sample.Message("a1", "A")));
        (await Leased("me", 0)).ShouldBe(["0"]);
    }

    [Fact]
    public async Task Lease_OfALine_WaitsForItsFirst()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("late", due: 10), Sample.Message("soon", due: 1)] });
        (await Leased("me", 9)).ShouldBeEmpty();
        (await Leased("me", 10)).ShouldBe(["late"]);
        (await Store.Outbox.DeliveredAsync("late", "me", Sample.Minute(10))).ShouldBeTrue();
        (await Leased("you", 10)).ShouldBe(["soon"]);
    }

    [Fact]
    public async Task Lease_OfWhatSomebodyHas_WaitsUntilTheLeaseEnds()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m")] });
        (await Leased("me", 0)).ShouldBe(["m"]);
        (await Leased("me", 4.9)).ShouldBeEmpty();
        (await Leased("you", 4.9)).ShouldBeEmpty();
        (await Leased("you", 5)).ShouldBe(["m"]);
        (await Store.Outbox.DeliveredAsync("m", "me", Sample.Minute(6))).ShouldBeFalse();
        (await Store.Outbox.DeliveredAsync("m", "you", Sample.Minute(6))).ShouldBeTrue();
        (await Store.Outbox.DeliveredAsync("m", "you", Sample.Minute(6))).ShouldBeFalse();
        (await Store.Outbox.UndeliveredAsync(9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delivered_AfterTheLeaseThatNobodyTookOver_Counts()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m")] });
        await Leased("me", 0);
        (await Store.Outbox.DeliveredAsync("m", "me", Sample.Minute(60))).ShouldBeTrue();
        (await Store.Outbox.DeliveredAsync("unknown", "me", Sample.Minute(60))).ShouldBeFalse();
    }

    [Fact]
    public async Task Failed_WithADueTime_HoldsTheLineUntilThen()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m1"), Sample.Message("m2")] });
        await Leased("me", 0);
        (await Store.Outbox.FailedAsync("m1", "you", Sample.Minute(9), "no answer")).ShouldBeFalse();
        (await Store.Outbox.FailedAsync("m1", "me", Sample.Minute(9), "no answer")).ShouldBeTrue();
        (await Store.Outbox.FailedAsync("m1", "me", Sample.Minute(9), "no answer")).ShouldBeFalse();
        (await Leased("me", 8)).ShouldBeEmpty();
        var again = await Store.Outbox.LeaseAsync("you", Sample.Minute(9), Sample.Minute(10), 9);
        again.Select(m => (m.Message.Id, m.Attempts)).ShouldBe([("m1", 1)]);
        again[0].Message.Due.ShouldBe(Sample.Minute(0));
    }

    [Fact]
    public async Task Failed_GivenUp_LetsTheNextGoOn()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m1"), Sample.Message("m2", due: 3)] });
        await Leased("me", 0);
        (await Store.Outbox.FailedAsync("m1", "me", null, "gone")).ShouldBeTrue();
        (await Leased("me", 100)).ShouldBe(["m2"]);
        var open = await Store.Outbox.UndeliveredAsync(9);
        open.Select(m => (m.Message.Id, m.Attempts, m.Due, m.Why)).ShouldBe([("m1", 1, null, "gone"), ("m2", 0, Sample.Minute(3), null)]);
        (await Store.Outbox.UndeliveredAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Append_OfAnIdThatIsThere_LeavesTheFirst()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("m", "A"), Sample.Message("m", "B")] });
        await Store.Append(Sample.Commit(2) with { Outgoing = [Sample.Message("m", "C")] });
        (await Store.Outbox.UndeliveredAsync(9)).Select(m => m.Message.Line).ShouldBe(["A"]);
    }

    [Fact]
    public async Task Prune_BeforeAMoment_DropsWhatArrived()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [Sample.Message("a", "A"), Sample.Message("b", "B"), Sample.Message("c", "C")] });
        await Leased("me", 0);
        await Store.Outbox.DeliveredAsync("a", "me", Sample.Minute(1));
        await Store.Outbox.DeliveredAsync("b", "me", Sample.Minute(2));
        (await Store.Outbox.PruneAsync(Sample.Minute(2))).ShouldBe(1);
        (await Store.Outbox.PruneAsync(Sample.Minute(2))).ShouldBe(0);
        (await Store.Outbox.UndeliveredAsync(9)).Select(m => m.Message.Id).ShouldBe(["c"]);
        await Store.Append(Sample.Commit(2) with { Outgoing = [Sample.Message("a", "A"), Sample.Message("b", "B")] });
        (await Store.Outbox.UndeliveredAsync(9)).Select(m => m.Message.Id).ShouldBe(["c", "a"]);
    }

    [Fact]
    public async Task Lease_ByManyAtOnce_GivesEachMessageToOne()
    {
        await Store.Append(Sample.Commit(1) with { Outgoing = [.. Enumerable.Range(0, 60).Select(i => Sample.Message($"m{i}", $"L{i}"))] });
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TakeAll($"owner {i}"))));
        taken.SelectMany(ids => ids).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 60).Select(i => $"m{i}").Order(StringComparer.Ordinal));
    }

    private async Task<List<string>> TakeAll(string owner)
    {
        var ids = new List<string>();
        while (await Store.Outbox.LeaseAsync(owner, Sample.Minute(0), Sample.Minute(5), 3) is { Count: > 0 } leased) ids.AddRange(leased.Select(m => m.Message.Id));
        return ids;
    }

    private async Task<IEnumerable<string>> Leased(string owner, double minute) =>
        (await Store.Outbox.LeaseAsync(owner, Sample.Minute(minute), Sample.Minute(minute + 5), 9)).Select(m => m.Message.Id);
}

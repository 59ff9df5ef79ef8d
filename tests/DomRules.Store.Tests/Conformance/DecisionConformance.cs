using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>Decisions, found by what they speak of.</summary>
public abstract class DecisionConformance : StoreConformance
{
    [Fact]
    public async Task Get_ByKey_GivesRowTermsAndBytes()
    {
        var decision = Sample.Decision(1, 1, terms: [new DecisionTerm(TermKind.Rule, "near"), new DecisionTerm(TermKind.Node, "BERLIN"), new DecisionTerm(TermKind.Node, "BERLIN")]);
        decision = decision with { Row = decision.Row with { Market = null, Version = null, At = decision.Row.At.AddTicks(3) } };
        await Store.Append(Sample.Commit(1) with { Decisions = [Sample.Decision(1, 0), decision] });
        Told.Of(await Store.Decisions.GetAsync(new DecisionKey(1, 1))).ShouldBe(Told.Of(decision));
        (await Store.Decisions.GetAsync(new DecisionKey(1, 2))).ShouldBeNull();
        (await Store.Decisions.GetAsync(new DecisionKey(2, 0))).ShouldBeNull();
    }

    [Fact]
    public async Task Get_ByAHashThatTwoHave_GivesTheNewest()
    {
        var first = Sample.Decision(1, 0);
        var second = Sample.Decision(2, 0);
        await Store.Append(Sample.Commit(1) with { Decisions = [first] }, Sample.Commit(2) with { Decisions = [second with { Row = second.Row with { Hash = first.Row.Hash } }, Sample.Decision(2, 1)] });
        (await Store.Decisions.GetAsync(first.Row.Hash)).ShouldNotBeNull().Row.Key.ShouldBe(new DecisionKey(2, 0));
        (await Store.Decisions.GetAsync(Sample.Hash("none"))).ShouldBeNull();
        (await Store.Decisions.GetAsync("no hash at all")).ShouldBeNull();
        (await Store.Decisions.GetAsync(first.Row.Hash.ToUpperInvariant())).ShouldBeNull();
    }

    [Fact]
    public async Task Find_ByEachFilter_GivesTheNewestFirst()
    {
        await Store.Append(Twelve());
        (await Found(new DecisionFilter())).ShouldBe(["6.1", "6.0", "5.1", "5.0", "4.1", "4.0", "3.1", "3.0", "2.1", "2.0", "1.1", "1.0"]);
        (await Found(new DecisionFilter { From = Sample.Minute(6) })).ShouldBe(["6.1", "6.0"]);
        (await Found(new DecisionFilter { Until = Sample.Minute(2) })).ShouldBe(["1.1", "1.0"]);
        (await Found(new DecisionFilter { Market = "FR" })).ShouldBe(["6.0", "4.0", "2.0"]);
        (await Found(new DecisionFilter { Outcome = "unroutable" })).ShouldBe(["6.0", "3.0"]);
        (await Found(new DecisionFilter { Kind = "promise" })).ShouldBe(["6.1", "5.1", "4.1", "3.1", "2.1", "1.1"]);
        (await Found(new DecisionFilter { Order = "O3" })).ShouldBe(["3.1", "3.0"]);
        (await Found(new DecisionFilter { Version = Sample.Hash("v2") })).ShouldBe(["5.1", "5.0"]);
        (await Found(new DecisionFilter { Node = "N1" })).ShouldBe(["5.1", "5.0", "3.1", "3.0", "1.1", "1.0"]);
        (await Found(new DecisionFilter { Sku = "S2" })).ShouldBe(["5.1", "5.0", "2.1", "2.0"]);
        (await Found(new DecisionFilter { Rule = "N1" })).ShouldBeEmpty();
        (await Found(new DecisionFilter { Rule = "near" })).ShouldBe(["4.0"]);
    }

    [Fact]
    public async Task Find_ByEveryPairOfFilters_GivesWhatBothGive()
    {
        await Store.Append(Twelve());
        DecisionFilter[] alone = [.. Filters()];
        foreach (var (one, two) in from one in alone from two in alone select (one, two))
        {
            var both = Both(one, two);
            if (both is null) continue;
            var expected = (await Found(one)).Intersect(await Found(two)).ToList();
            (await Found(both)).ShouldBe(expected, Told.Of(both));
        }
    }

    [Fact]
    public async Task Find_PageByPage_MissesNone()
    {
        await Store.Append(Twelve());
        var seen = new List<string>();
        DecisionKey? before = null;
        while (await Store.Decisions.FindAsync(new DecisionFilter { Kind = "promise" }, before, 4) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(row => row.Key.ToString()));
            before = page[^1].Key;
        }

        seen.ShouldBe(["6.1", "5.1", "4.1", "3.1", "2.1", "1.1"]);
    }

    [Fact]
    public async Task Find_BeforeAKeyThatIsNotThere_GoesOnBelowIt()
    {
        await Store.Append(Twelve());
        (await Store.Decisions.FindAsync(new DecisionFilter(), new DecisionKey(3, 900), 1)).Single().Key.ToString().ShouldBe("3.1");
        (await Store.Decisions.FindAsync(new DecisionFilter(), new DecisionKey(900, 0), 1)).Single().Key.ToString().ShouldBe("6.1");
        (await Store.Decisions.FindAsync(new DecisionFilter(), new DecisionKey(1, 0), 1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_DecisionsWhoseTimesGoBack_GivesThemByKey()
    {
        double[] minutes = [5, 9, 2, 9, 30, 1, 31, 7];
        await Store.Append([.. minutes.Select((minute, i) => Sample.Commit(i + 1) with { Decisions = [At(i + 1, minute)] })]);
        (await Found(new DecisionFilter { From = Sample.Minute(9) })).ShouldBe(["7.0", "5.0", "4.0", "2.0"]);
        (await Found(new DecisionFilter { Until = Sample.Minute(9) })).ShouldBe(["8.0", "6.0", "3.0", "1.0"]);
        (await Found(new DecisionFilter { From = Sample.Minute(2), Until = Sample.Minute(7) })).ShouldBe(["3.0", "1.0"]);
        (await Found(new DecisionFilter { Until = Sample.Minute(1) })).ShouldBeEmpty();
        (await Found(new DecisionFilter { From = Sample.Minute(32) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AfterAKey_GivesTheOldestFirstWithBytes()
    {
        await Store.Append(Twelve());
        var page = await Store.Decisions.ReadAsync(new DecisionKey(2, 0), 3);
        page.Select(d => d.Row.Key.ToString()).ShouldBe(["2.1", "3.0", "3.1"]);
        Sample.Text(page[0].Inputs).ShouldBe("inputs of O2");
        (await Store.Decisions.ReadAsync(null, 2)).Select(d => d.Row.Key.ToString()).ShouldBe(["1.0", "1.1"]);
        (await Store.Decisions.ReadAsync(new DecisionKey(6, 1), 2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_WithALimitBelowOne_IsRefused()
    {
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Decisions.FindAsync(new DecisionFilter(), null, 0));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Store.Decisions.ReadAsync(null, -1));
    }

    [Fact]
    public void Key_AsText_ReadsBack()
    {
        DecisionKey.TryParse(new DecisionKey(12, 3).ToString(), out var key).ShouldBeTrue();
        key.ShouldBe(new DecisionKey(12, 3));
        DecisionKey.TryParse("12", out _).ShouldBeFalse();
        DecisionKey.TryParse("12.-1", out _).ShouldBeFalse();
    }

    private async Task<IEnumerable<string>> Found(DecisionFilter filter) => (await Store.Decisions.FindAsync(filter, null, 100)).Select(row => row.Key.ToString());

    private static StoredDecision At(long commit, double minute)
    {
        var decision = Sample.Decision(commit, 0);
        return decision with { Row = decision.Row with { At = Sample.Minute(minute) } };
    }

    /// <summary>Two decisions in each of six commits: the even ones of France, each third unroutable, the second of each a promise, nodes and SKUs in turn.</summary>
    private static NewCommit[] Twelve() => Enumerable.Range(1, 6).Select(i => Sample.Commit(i) with { Decisions = [Of(i, 0), Of(i, 1)] }).ToArray();

    private static StoredDecision Of(int commit, int index)
    {
        var decision = Sample.Decision(commit, index, $"O{commit}", commit % 3 == 0 && index == 0 ? "unroutable" : "routed", commit % 2 == 0 && index == 0 ? "FR" : "DE");
        return decision with
        {
            Row = decision.Row with { Kind = index == 1 ? "promise" : "route", Version = Sample.Hash(commit == 5 ? "v2" : "v1") },
            Terms = [new DecisionTerm(TermKind.Node, $"N{commit % 2}"), new DecisionTerm(TermKind.Sku, $"S{commit % 3}"), .. commit == 4 && index == 0 ? [new DecisionTerm(TermKind.Rule, "near")] : Array.Empty<DecisionTerm>()],
        };
    }

    private static IEnumerable<DecisionFilter> Filters() =>
    [
        new() { From = Sample.Minute(3) }, new() { Until = Sample.Minute(5) }, new() { Market = "FR" }, new() { Outcome = "routed" }, new() { Kind = "route" }, new() { Order = "O4" },
        new() { Version = Sample.Hash("v1") }, new() { Node = "N0" }, new() { Sku = "S1" }, new() { Rule = "near" },
    ];

    /// <summary>Null: both are the same.</summary>
    private static DecisionFilter? Both(DecisionFilter one, DecisionFilter two) => one == two ? null : new DecisionFilter
    {
        From = one.From ?? two.From,
        Until = one.Until ?? two.Until,
        Market = one.Market ?? two.Market,
        Outcome = one.Outcome ?? two.Outcome,
        Kind = one.Kind ?? two.Kind,
        Order = one.Order ?? two.Order,
        Version = one.Version ?? two.Version,
        Node = one.Node ?? two.Node,
        Sku = one.Sku ?? two.Sku,
        Rule = one.Rule ?? two.Rule,
    };
}

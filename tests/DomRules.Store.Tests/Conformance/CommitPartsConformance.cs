using DomRules.Store.Commits;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>What comes with a commit: answers, counters, reservations, pointers; all of it or nothing.</summary>
public abstract class CommitPartsConformance : StoreConformance
{
    private static NewCommit Second => Sample.Commit(2);

    [Fact]
    public async Task Answer_UnderACallersKey_IsKept()
    {
        await Store.Append(Sample.Commit(1) with { Answer = Sample.Answer("k1") });
        Told.Of(await Store.Commits.AnswerAsync("shop", "k1")).ShouldBe(Told.Of(Sample.Answer("k1")));
        (await Store.Commits.AnswerAsync("shop", "k2")).ShouldBeNull();
        (await Store.Commits.AnswerAsync("depot", "k1")).ShouldBeNull();
    }

    [Fact]
    public async Task Answer_UnderAKeyThatIsTaken_WritesNothing()
    {
        await Store.Append(Sample.Commit(1) with { Answer = Sample.Answer("k1") });
        var before = await Store.Written();
        var result = await Store.TryAppend(Second, Everything(3, "k1"));
        result.ShouldBe(new AppendResult(AppendOutcome.KeyTaken, Sample.Head(Sample.Commit(1)), "k1"));
        (await Store.Written()).ShouldBe(before);
        await Store.Append(Second with { Answer = Sample.Answer("k1", "depot") });
    }

    [Fact]
    public async Task Answer_TwiceInOneAppend_WritesNothing()
    {
        var result = await Store.TryAppend(Sample.Commit(1) with { Answer = Sample.Answer("k") }, Second with { Answer = Sample.Answer("k") });
        result.ShouldBe(new AppendResult(AppendOutcome.KeyTaken, LogHead.None, "k"));
        (await Store.Commits.AnswerAsync("shop", "k")).ShouldBeNull();
    }

    [Fact]
    public async Task ForgetAnswers_SoManyAtMost_TakesTheOldestFirst()
    {
        await Store.Append(
            Sample.Commit(1) with { Answer = Sample.Answer("middle", minute: 2) }, Second with { Answer = Sample.Answer("oldest", minute: 1) }, Sample.Commit(3) with { Answer = Sample.Answer("young", minute: 3) });
        (await Store.Commits.ForgetAnswersAsync(Sample.Minute(3), 1)).ShouldBe(1);
        (await Store.Commits.AnswerAsync("shop", "oldest")).ShouldBeNull();
        (await Store.Commits.AnswerAsync("shop", "middle")).ShouldNotBeNull();
        (await Store.Commits.ForgetAnswersAsync(Sample.Minute(3), 5)).ShouldBe(1);
        (await Store.Commits.AnswerAsync("shop", "young")).ShouldNotBeNull();
    }

    [Fact]
    public async Task ForgetAnswers_ByManyAtOnce_EachIsForgottenOnce()
    {
        await Store.Append([.. Enumerable.Range(1, 60).Select(n => Sample.Commit(n) with { Answer = Sample.Answer($"k{n}", minute: n) })]);
        var forgotten = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Store.Commits.ForgetAnswersAsync(Sample.Minute(41), 10))));
        (forgotten.Sum() + await Store.Commits.ForgetAnswersAsync(Sample.Minute(41))).ShouldBe(40);
        (await Store.Commits.AnswerAsync("shop", "k40")).ShouldBeNull();
        (await Store.Commits.AnswerAsync("shop", "k41")).ShouldNotBeNull();
    }

    [Fact]
    public async Task ForgetAnswers_BeforeAMoment_FreesTheirKeys()
    {
        await Store.Append(Sample.Commit(1) with { Answer = Sample.Answer("old", minute: 1) }, Second with { Answer = Sample.Answer("new", minute: 2) });
        (await Store.Commits.ForgetAnswersAsync(Sample.Minute(2))).ShouldBe(1);
        (await Store.Commits.AnswerAsync("shop", "old")).ShouldBeNull();
        (await Store.Commits.AnswerAsync("shop", "new")).ShouldNotBeNull();
        (await Store.Commits.ForgetAnswersAsync(Sample.Minute(2))).ShouldBe(0);
        await Store.Append(Sample.Commit(3) with { Answer = Sample.Answer("old") });
    }

    [Fact]
    public async Task Stock_OfAPlace_AddsUpExactly()
    {
        await Store.Append(Sample.Commit(1) with { Stock = [Change(10.5m, 0), Change(0, 0.000001m)] }, Second with { Stock = [Change(-0.25m, 3)] });
        (await Store.Commits.StockAsync("BERLIN", "SHIRT")).ShouldBe(new StockRowCount("BERLIN", "SHIRT", 10.25m, 3.000001m));
        (await Store.Commits.StockAsync("BERLIN", "CAP")).ShouldBeNull();
        await Store.Append(Sample.Commit(3) with { Stock = [new StockChange("BERLIN", "CAP", 0, 0)] });
        (await Store.Commits.StockAsync("BERLIN", "CAP")).ShouldBe(new StockRowCount("BERLIN", "CAP", 0, 0));
    }

    [Theory]
    [InlineData(-3, 0), InlineData(0, 3), InlineData(0, -2), InlineData(-6, 0), InlineData(-1, 1.000001), InlineData(1_000_000_000_000, 0)]
    public async Task Stock_ThatWouldLeaveItsBounds_WritesNothing(double onHand, double reserved)
    {
        await Store.Append(Sample.Commit(1) with { Stock = [Change(3, 1)] });
        await Store.Append(Second with { Stock = [Change(0, 0)] });
        var before = await Store.Written();
        var result = await Store.TryAppend(Sample.Commit(3), Everything(4, "k4") with { Stock = [new StockChange("BERLIN", "CAP", 1, 1), Change((decimal)onHand, (decimal)reserved)] });
        result.ShouldBe(new AppendResult(AppendOutcome.OutOfBounds, Sample.Head(Second), "BERLIN/SHIRT"));
        (await Store.Written()).ShouldBe(before);
    }

    [Fact]
    public async Task Stock_ChangedSeveralTimesInACommit_CountsAsTheSum()
    {
        await Store.Append(Sample.Commit(1) with { Stock = [Change(0, 5), Change(-2, 0), Change(7, 0)] });
        (await Store.Commits.StockAsync("BERLIN", "SHIRT")).ShouldBe(new StockRowCount("BERLIN", "SHIRT", 5, 5));
        (await Store.TryAppend(Second with { Stock = [Change(-1, 0)] }, Sample.Commit(3) with { Stock = [Change(1, 0)] })).Outcome.ShouldBe(AppendOutcome.OutOfBounds);
        await Store.Append(Second with { Stock = [Change(999_999_999_995, 0), Change(0, 1)] });
        (await Store.Commits.StockAsync("BERLIN", "SHIRT")).ShouldBe(new StockRowCount("BERLIN", "SHIRT", 1_000_000_000_000, 6));
        (await Store.TryAppend(Sample.Commit(3) with { Stock = [.. Enumerable.Repeat(Change(1_000_000_000_000, 0), 37)] })).Outcome.ShouldBe(AppendOutcome.OutOfBounds);
    }

    [Fact]
    public async Task AllStock_OfSeveralPlaces_IsSortedByCodePoints()
    {
        string[] nodes = ["b", "B", "\U0001F4E6", "\uFF21", "é", "a b"];
        await Store.Append(Sample.Commit(1) with { Stock = [.. nodes.Select(node => new StockChange(node, "Z", 1, 0)), new StockChange("b", "A", 1, 0)] });
        (await Appending.Everything(Store.Commits.AllStockAsync())).Select(row => row.Node + row.Sku).ShouldBe(["BZ", "a bZ", "bA", "bZ", "éZ", "\uFF21Z", "\U0001F4E6Z"]);
    }

    [Fact]
    public async Task Reservations_ByTheirKey_AreReplacedAndEnd()
    {
        var hold = Sample.Reservation("O1", 2.5m, expires: Sample.Minute(30));
        var later = hold with { Source = "incoming", ArrivesOn = new DateOnly(2025, 4, 1) };
        await Store.Append(Sample.Commit(1) with { Reservations = [later, hold, Sample.Reservation("O0", 1)] });
        await Store.Append(Second with { Reservations = [hold with { Quantity = 1, Expires = null }, later with { ArrivesOn = new DateOnly(2025, 3, 9) }, Sample.Reservation("O7", 0)] });
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).ShouldBe(
            [Sample.Reservation("O0", 1), later with { ArrivesOn = new DateOnly(2025, 3, 9) }, later, hold with { Quantity = 1, Expires = null }]);
        await Store.Append(Sample.Commit(3) with { Reservations = [later with { Quantity = 0 }, hold with { Quantity = 0 }] });
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AllReservations_OfSeveralKeys_AreSorted()
    {
        var one = Sample.Reservation("O1", 1);
        var incoming = one with { Source = "incoming" };
        ReservationRow[] sorted =
        [
            one with { Shipment = 0 }, one with { Node = "A" }, one with { Sku = "CAP" }, one with { Source = "backorder" }, incoming, incoming with { ArrivesOn = new DateOnly(2024, 12, 31) },
            incoming with { ArrivesOn = new DateOnly(2025, 1, 1) }, one, one with { Shipment = 2 }, one with { Shipment = 10 }, one with { Order = "O10" }, one with { Order = "o" },
        ];
        await Store.Append(Sample.Commit(1) with { Reservations = [.. sorted.Reverse()] });
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).ShouldBe(sorted);
    }

    [Fact]
    public async Task Pointer_FromTheExpectedVersion_Moves()
    {
        await Store.Append(Sample.Commit(1) with { Pointer = new PointerChange("DE", null, "v1") }, Second with { Pointer = new PointerChange("*", null, "v1") });
        await Store.Append(Sample.Commit(3) with { Pointer = new PointerChange("DE", "v1", "v2") });
        (await Store.Commits.PointersAsync()).ShouldBe([new LivePointer("*", "v1", 2), new LivePointer("DE", "v2", 3)]);
    }

    [Theory, InlineData("DE", "v0"), InlineData("DE", null), InlineData("FR", "v1")]
    public async Task Pointer_FromAnotherVersion_WritesNothing(string market, string? expected)
    {
        await Store.Append(Sample.Commit(1) with { Pointer = new PointerChange("DE", null, "v1") });
        var before = await Store.Written();
        var result = await Store.TryAppend(Second, Everything(3, "k") with { Pointer = new PointerChange(market, expected, "v2") });
        result.ShouldBe(new AppendResult(AppendOutcome.PointerMoved, Sample.Head(Sample.Commit(1)), market));
        (await Store.Written()).ShouldBe(before);
    }

    [Fact]
    public async Task Append_WithSeveralThingsInTheWay_NamesTheFirst()
    {
        await Store.Append(Sample.Commit(1) with { Answer = Sample.Answer("k") });
        var stuck = Second with { Answer = Sample.Answer("k"), Pointer = new PointerChange("DE", "v", "w"), Stock = [new StockChange("A", "B", -1, 0), Change(-1, 0)] };
        (await Store.Commits.AppendAsync(new LogHead(1, Sample.Hash("another")), [stuck])).Outcome.ShouldBe(AppendOutcome.HeadMoved);
        (await Store.TryAppend(stuck)).Outcome.ShouldBe(AppendOutcome.KeyTaken);
        (await Store.TryAppend(stuck with { Answer = null })).Outcome.ShouldBe(AppendOutcome.PointerMoved);
        (await Store.TryAppend(stuck with { Answer = null, Pointer = null })).Detail.ShouldBe("A/B");
        var late = Sample.Commit(3) with { Answer = Sample.Answer("k") };
        (await Store.TryAppend(stuck with { Answer = null, Pointer = null }, late)).Outcome.ShouldBe(AppendOutcome.OutOfBounds);
    }

    [Fact]
    public async Task Append_OfAWholeCommit_WritesAllOfIt()
    {
        await Store.Append(Everything(1, "k"));
        (await Store.Commits.AnswerAsync("shop", "k")).ShouldNotBeNull();
        (await Store.Decisions.ReadAsync(null, 10)).Count.ShouldBe(1);
        (await Store.Outbox.UndeliveredAsync(10)).Select(m => m.Message.Id).ShouldBe(["m1"]);
        (await Store.Jobs.ListAsync(null, null, 10)).Select(j => j.Job.Id).ShouldBe(["j1"]);
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).Count.ShouldBe(1);
    }

    [Fact]
    public async Task LastUnit_WantedByManyAtOnce_IsGrantedOnce()
    {
        await Store.Append(Sample.Commit(1) with { Stock = [Change(1, 0)] });
        var granted = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Take(i))));
        granted.Count(yes => yes).ShouldBe(1);
        (await Store.Commits.StockAsync("BERLIN", "SHIRT")).ShouldBe(new StockRowCount("BERLIN", "SHIRT", 1, 1));
        (await Appending.Everything(Store.Commits.AllReservationsAsync())).Count.ShouldBe(1);
    }

    private async Task<bool> Take(int writer)
    {
        while (true)
        {
            var head = await Store.Commits.HeadAsync();
            var commit = Sample.Commit(head.Number + 1, $" of {writer}") with { Stock = [Change(0, 1)], Reservations = [Sample.Reservation($"O{writer}", 1)] };
            var result = await Store.Commits.AppendAsync(head, [commit]);
            if (result.Outcome != AppendOutcome.HeadMoved) return result.Outcome == AppendOutcome.Appended;
        }
    }

    private static NewCommit Everything(long number, string key) => Sample.Commit(number) with
    {
        Answer = Sample.Answer(key),
        Decisions = [Sample.Decision(number, 0)],
        Outgoing = [Sample.Message($"m{number}")],
        Jobs = [Sample.Job($"j{number}")],
        Stock = [Change(2, 1)],
        Reservations = [Sample.Reservation($"O{number}", 1)],
    };

    private static StockChange Change(decimal onHand, decimal reserved) => new("BERLIN", "SHIRT", onHand, reserved);
}

using DomRules.Store.Drafts;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>What people write before it is a version.</summary>
public abstract class DraftConformance : StoreConformance
{
    private static readonly string Base = Sample.Hash("base");

    [Fact]
    public async Task Begin_OfADraft_IsThereOnceAsGiven()
    {
        (await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Base = Base }, Sample.Bytes("{\"a\":1}"))).ShouldBeTrue();
        (await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Title = "Other" }, Sample.Bytes("other"))).ShouldBeFalse();
        Told.Of(await Store.Drafts.GetAsync("d1")).ShouldBe(Told.Of(Sample.Draft("d1") with { Base = Base }));
        Told.Of(await Store.Drafts.ReadAsync("d1")).ShouldBe(Told.Of(new DraftContent(0, Sample.Bytes("{\"a\":1}"), [])));
        (await Store.Drafts.GetAsync("d2")).ShouldBeNull();
        (await Store.Drafts.ReadAsync("d2")).ShouldBeNull();
        (await Store.Drafts.SinceAsync("d2", 0)).ShouldBeNull();
    }

    [Fact]
    public async Task Begin_WithTimesOfOtherZones_GivesThemBackInUtc()
    {
        var there = Sample.Minute(5).ToOffset(TimeSpan.FromHours(5));
        await Store.Drafts.BeginAsync(Sample.Draft("d1") with { CreatedAt = there, ChangedAt = there }, default);
        await Store.Drafts.AppendAsync("d1", new DraftEdit(1, "ada", there.AddTicks(7), default));
        Told.Of((await Store.Drafts.GetAsync("d1"))!.ChangedAt).ShouldBe(Told.Of(Sample.Minute(5).AddTicks(7)));
        Told.Of((await Store.Drafts.SinceAsync("d1", 0))!.Single().At).ShouldBe(Told.Of(Sample.Minute(5).AddTicks(7)));
    }

    [Fact]
    public async Task Begin_OfWhatCannotBegin_IsRefused()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d\0"), default));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Title = "\ud83d" }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Authors = ["a\0"] }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Base = "none" }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d1") with { Revision = 1 }, default));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.BeginAsync(Sample.Draft("d1") with { State = DraftState.Closed }, default));
        (await Store.Drafts.GetAsync("d1")).ShouldBeNull();
    }

    [Fact]
    public async Task Append_ToTheRevisionThatThereIs_MovesItAndNamesTheAuthor()
    {
        await BeginAsync("d1");
        (await AppendAsync("d1", 1, "ben")).ShouldBeTrue();
        (await AppendAsync("d1", 2, "ada")).ShouldBeTrue();
        (await AppendAsync("d1", 3, "ben")).ShouldBeTrue();
        var row = (await Store.Drafts.GetAsync("d1"))!;
        (row.Revision, row.ChangedAt).ShouldBe((3, Sample.Minute(3)));
        row.Authors.ShouldBe(["ada", "ben"]);
        (await Store.Drafts.ReadAsync("d1"))!.Edits.Select(Told.Of).ShouldBe([Told.Of(Edit(1, "ben")), Told.Of(Edit(2, "ada")), Told.Of(Edit(3, "ben"))]);
    }

    [Theory, InlineData(1), InlineData(3), InlineData(9)]
    public async Task Append_ToAnotherRevision_WritesNothing(long revision)
    {
        await BeginAsync("d1");
        await AppendAsync("d1", 1, "ada");
        (await AppendAsync("d1", revision, "ben")).ShouldBeFalse();
        var row = (await Store.Drafts.GetAsync("d1"))!;
        (row.Revision, row.ChangedAt, string.Join(",", row.Authors)).ShouldBe((1, Sample.Minute(1), "ada"));
        (await Store.Drafts.ReadAsync("d1"))!.Edits.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Append_ToNoDraftOrAClosedOne_WritesNothing()
    {
        await BeginAsync("d1");
        (await AppendAsync("d2", 1)).ShouldBeFalse();
        (await Store.Drafts.MarkAsync("d1", DraftState.Closed, Sample.Minute(7))).ShouldBeTrue();
        (await AppendAsync("d1", 1)).ShouldBeFalse();
        (await Store.Drafts.ReadAsync("d1"))!.Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Append_OfWhatIsNoEdit_IsRefused()
    {
        await BeginAsync("d1");
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.AppendAsync("d1", Edit(0, "ada")));
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.AppendAsync("d1", Edit(1, "a\0")));
    }

    [Fact]
    public async Task Append_ByManyAtOnce_LetsOneWinAtEachRevision()
    {
        await BeginAsync("d1");
        for (var revision = 1; revision <= 12; revision++)
        {
            var (wanted, authors) = (revision, Enumerable.Range(0, 6).Select(n => $"p{n}").ToList());
            var won = await Task.WhenAll(authors.Select(author => Task.Run(() => AppendAsync("d1", wanted, author).AsTask())));
            won.Count(yes => yes).ShouldBe(1);
            (await Store.Drafts.SinceAsync("d1", wanted - 1))!.Single().Author.ShouldBe(authors[Array.IndexOf(won, true)]);
        }

        (await Store.Drafts.GetAsync("d1"))!.Revision.ShouldBe(12);
    }

    [Fact]
    public async Task Since_ARevision_GivesTheEditsAfterItWithoutAGap()
    {
        await WriteAsync("d1", 5);
        (await Store.Drafts.SinceAsync("d1", 3))!.Select(edit => edit.Revision).ShouldBe([4L, 5L]);
        (await Store.Drafts.SinceAsync("d1", 5)).ShouldNotBeNull().ShouldBeEmpty();
        (await Store.Drafts.SinceAsync("d1", 6)).ShouldBeNull();
        (await Store.Drafts.SinceAsync("d1", -1)).ShouldBeNull();
    }

    [Fact]
    public async Task Snapshot_OfALaterRevision_TakesThePlaceOfWhatWasBeforeIt()
    {
        await WriteAsync("d1", 6);
        (await Store.Drafts.SnapshotAsync("d1", 5, Sample.Bytes("all at 5"), 2)).ShouldBeTrue();
        Told.Of(await Store.Drafts.ReadAsync("d1")).ShouldBe(Told.Of(new DraftContent(5, Sample.Bytes("all at 5"), [Edit(6)])));
        (await Store.Drafts.SinceAsync("d1", 2))!.Select(edit => edit.Revision).ShouldBe([3L, 4L, 5L, 6L]);
        (await Store.Drafts.SinceAsync("d1", 1)).ShouldBeNull();
        (await Store.Drafts.GetAsync("d1"))!.Revision.ShouldBe(6);
        (await AppendAsync("d1", 7)).ShouldBeTrue();
    }

    [Fact]
    public async Task Snapshot_OfAllThereIs_KeepsNoEdit()
    {
        await WriteAsync("d1", 3);
        (await Store.Drafts.SnapshotAsync("d1", 3, Sample.Bytes("all"), 3)).ShouldBeTrue();
        (await Store.Drafts.SinceAsync("d1", 3)).ShouldNotBeNull().ShouldBeEmpty();
        (await Store.Drafts.SinceAsync("d1", 2)).ShouldBeNull();
        (await AppendAsync("d1", 4)).ShouldBeTrue();
        (await Store.Drafts.SinceAsync("d1", 3))!.Single().Revision.ShouldBe(4);
    }

    [Theory, InlineData(5), InlineData(2), InlineData(3)]
    public async Task Snapshot_OfNoLaterRevision_ChangesNothing(long revision)
    {
        await WriteAsync("d1", 4);
        (await Store.Drafts.SnapshotAsync("d1", 3, Sample.Bytes("three"), 0)).ShouldBeTrue();
        (await Store.Drafts.SnapshotAsync("d1", revision, Sample.Bytes("other"), revision)).ShouldBeFalse();
        Told.Of(await Store.Drafts.ReadAsync("d1")).ShouldBe(Told.Of(new DraftContent(3, Sample.Bytes("three"), [Edit(4)])));
        (await Store.Drafts.SinceAsync("d1", 0))!.Count.ShouldBe(4);
        (await Store.Drafts.SnapshotAsync("d2", 1, default, 0)).ShouldBeFalse();
    }

    [Fact]
    public async Task Snapshot_ThatDropsWhatComesAfterIt_IsRefused()
    {
        await WriteAsync("d1", 4);
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.SnapshotAsync("d1", 2, Sample.Bytes("two"), 3));
        (await Store.Drafts.SinceAsync("d1", 0))!.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Mark_OfADraft_SaysHowFarItIsAndWhenThatWas()
    {
        await WriteAsync("d1", 1);
        (await Store.Drafts.MarkAsync("d1", DraftState.Submitted, Sample.Minute(8))).ShouldBeTrue();
        var row = (await Store.Drafts.GetAsync("d1"))!;
        (row.State, row.ChangedAt, row.Revision).ShouldBe((DraftState.Submitted, Sample.Minute(8), 1));
        (await AppendAsync("d1", 2)).ShouldBeTrue();
        (await Store.Drafts.GetAsync("d1"))!.State.ShouldBe(DraftState.Submitted);
        await Store.Drafts.MarkAsync("d1", DraftState.Closed, Sample.Minute(9));
        await Store.Drafts.MarkAsync("d1", DraftState.Open, Sample.Minute(10));
        (await AppendAsync("d1", 3)).ShouldBeTrue();
        (await Store.Drafts.MarkAsync("d2", DraftState.Open, Sample.Minute(1))).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.MarkAsync("d1", (DraftState)7, Sample.Minute(1)));
    }

    [Fact]
    public async Task Rename_OfADraft_ChangesItsTitleAndNothingElse()
    {
        await WriteAsync("d1", 1);
        var before = (await Store.Drafts.GetAsync("d1"))!;
        (await Store.Drafts.RenameAsync("d1", "Stores \U0001F4E6 first", Sample.Minute(8))).ShouldBeTrue();
        var row = (await Store.Drafts.GetAsync("d1"))!;
        (row.Title, row.ChangedAt, row.Revision, row.State).ShouldBe(("Stores \U0001F4E6 first", Sample.Minute(8), 1, before.State));
        row.Authors.ShouldBe(before.Authors);
        (await Store.Drafts.RenameAsync("d2", "None", Sample.Minute(8))).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.RenameAsync("d1", "a\0", Sample.Minute(9)));
    }

    [Fact]
    public async Task List_OfDrafts_GivesTheLastChangedFirstPageByPage()
    {
        foreach (var (id, minute) in new[] { ("b", 2), ("a", 2), ("c", 9), ("d", 1), ("\U0001F4E6", 2), ("ﬀ", 2) }) await Store.Drafts.BeginAsync(Sample.Draft(id, minute), default);
        var ids = new List<string>();
        DraftPlace? place = null;
        while (await Store.Drafts.ListAsync(new DraftFilter(), place, 2) is { Count: > 0 } page)
        {
            ids.AddRange(page.Select(row => row.Id));
            place = new DraftPlace(page[^1].ChangedAt, page[^1].Id);
        }

        ids.ShouldBe(["c", "a", "b", "ﬀ", "\U0001F4E6", "d"]);
        (await Store.Drafts.ListAsync(new DraftFilter(), new DraftPlace(Sample.Minute(2), "aa"), 1)).Single().Id.ShouldBe("b");
        await Should.ThrowAsync<ArgumentException>(async () => await Store.Drafts.ListAsync(new DraftFilter(), null, 0));
    }

    [Fact]
    public async Task List_OfWhatIsSought_GivesNoOthers()
    {
        await Store.Drafts.BeginAsync(Sample.Draft("d1", 1) with { Base = Base }, default);
        await Store.Drafts.BeginAsync(Sample.Draft("d2", 2) with { Market = "FR" }, default);
        await Store.Drafts.BeginAsync(Sample.Draft("d3", 3) with { Market = "FR", Base = Base }, default);
        await Store.Drafts.MarkAsync("d3", DraftState.Closed, Sample.Minute(4));
        (await FoundAsync(new DraftFilter(Market: "FR"))).ShouldBe("d3 d2");
        (await FoundAsync(new DraftFilter(Base: Base))).ShouldBe("d3 d1");
        (await FoundAsync(new DraftFilter(IsClosed: false))).ShouldBe("d2 d1");
        (await FoundAsync(new DraftFilter(IsClosed: true))).ShouldBe("d3");
        (await FoundAsync(new DraftFilter("FR", Base, false))).ShouldBe("");
        (await FoundAsync(new DraftFilter(Base: "no hash"))).ShouldBe("");
    }

    [Fact]
    public async Task Prune_OfClosedDrafts_DropsThoseThatChangedLastBefore()
    {
        foreach (var id in new[] { "old", "open", "new" }) await WriteAsync(id, 2);
        await Store.Drafts.MarkAsync("old", DraftState.Closed, Sample.Minute(10));
        await Store.Drafts.MarkAsync("new", DraftState.Closed, Sample.Minute(20));
        (await Store.Drafts.PruneAsync(Sample.Minute(20))).ShouldBe(1);
        (await FoundAsync(new DraftFilter())).ShouldBe("new open");
        (await Store.Drafts.ReadAsync("old")).ShouldBeNull();
        (await Store.Drafts.ReadAsync("new"))!.Edits.Count.ShouldBe(2);
        (await Store.Drafts.BeginAsync(Sample.Draft("old"), default)).ShouldBeTrue();
        (await Store.Drafts.ReadAsync("old"))!.Edits.ShouldBeEmpty();
    }

    private async Task BeginAsync(string id) => (await Store.Drafts.BeginAsync(Sample.Draft(id), Sample.Bytes("nothing"))).ShouldBeTrue();

    private ValueTask<bool> AppendAsync(string id, long revision, string author = "ada") => Store.Drafts.AppendAsync(id, Edit(revision, author));

    private static DraftEdit Edit(long revision, string author = "ada") => new(revision, author, Sample.Minute(revision), Sample.Bytes($"edit {revision} 📦"));

    private async Task WriteAsync(string id, int edits)
    {
        await BeginAsync(id);
        for (var revision = 1; revision <= edits; revision++) (await AppendAsync(id, revision)).ShouldBeTrue();
    }

    private async Task<string> FoundAsync(DraftFilter filter) => string.Join(" ", (await Store.Drafts.ListAsync(filter, null, 9)).Select(row => row.Id));
}

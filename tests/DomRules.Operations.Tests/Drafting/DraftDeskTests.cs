using DomRules.Operations.Drafting;
using DomRules.Store;
using DomRules.Store.Drafts;

namespace DomRules.Operations.Tests.Drafting;

public sealed class DraftDeskTests : IAsyncLifetime
{
    private const string File = "policy.route";

    private readonly IStore _store = Desks.Store();
    private readonly List<DraftNews> _adas = [];
    private readonly List<DraftNews> _bens = [];
    private DraftDesk _desk = null!;
    private string _draft = null!;
    private DraftSeat _ada = null!;
    private DraftSeat _ben = null!;

    public async Task InitializeAsync()
    {
        _desk = Desks.New(_store);
        _draft = await Desks.BeginAsync(_desk, (File, "one\r\ntwo"), ("library.json", "{}"));
        _ada = (await _desk.JoinAsync(_draft, Desks.Ada, _adas.Add))!;
        _ben = (await _desk.JoinAsync(_draft, Desks.Ben, _bens.Add))!;
        (_adas.Count, _bens.Count).ShouldBe((1, 0));
        _adas.Clear();
    }

    public async Task DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Begin_OfADraft_IsOnDiskWithItsAuthorAndPlainLineEnds()
    {
        var row = (await _desk.GetAsync(_draft))!;
        (row.Title, row.Market, row.CreatedBy, row.Authors.Single(), row.State).ShouldBe(("Nearer stores", "DE", "Ada", "a1", DraftState.Open));
        (await _desk.FilesAsync(_draft))![File].ShouldBe("one\ntwo");
        (await _desk.ListAsync(new DraftFilter("DE"), null, 5)).Single().Id.ShouldBe(_draft);
    }

    [Fact]
    public async Task Rename_OfADraft_KeepsToTheRulesOfTitles()
    {
        (await _desk.RenameAsync(_draft, "  Farther stores ")).ShouldBeNull();
        (await _desk.GetAsync(_draft))!.Title.ShouldBe("Farther stores");
        (await _desk.RenameAsync(_draft, " ")).ShouldBe("Give the draft a title of at most 100 characters.");
        (await _desk.RenameAsync("none", "Any")).ShouldBe("There is no such draft any more.");
    }

    [Theory]
    [InlineData(" ", File, "Give the draft a title of at most 100 characters.")]
    [InlineData("T", "../x.route", "\"../x.route\" is no name for a file. Write it as in rules/stores.route: no empty part, no \"..\", at most 200 characters.")]
    [InlineData("T", "a\\b", "\"a\\b\" is no name for a file. Write it as in rules/stores.route: no empty part, no \"..\", at most 200 characters.")]
    [InlineData("T", "", "\"\" is no name for a file. Write it as in rules/stores.route: no empty part, no \"..\", at most 200 characters.")]
    public async Task Begin_OfWhatCannotBe_IsRefused(string title, string file, string problem) =>
        (await _desk.BeginAsync("DE", title, null, new Dictionary<string, string> { [file] = "" }, Desks.Ada)).Problem.ShouldBe(problem);

    [Fact]
    public async Task Submit_OfWhoMayNotWriteAnyMore_IsRefusedAndToldToNobody()
    {
        bool? may = true;
        await using var seat = (await _desk.JoinAsync(_draft, Desks.Ben, _ => { }, _ => ValueTask.FromResult(may ?? throw new StoreException(StoreFailure.Unreachable, "The store is busy."))))!;
        (await seat.SubmitAsync(File, 0, [new TextEdit(0, 3, "ONE")])).Obstacle.ShouldBe(DraftObstacle.None);
        may = false;
        _adas.Clear();
        (await seat.SubmitAsync(File, 1, [new TextEdit(0, 3, "NO")])).Obstacle.ShouldBe(DraftObstacle.Forbidden);
        (await seat.AddFileAsync("x.route", "")).Obstacle.ShouldBe(DraftObstacle.Forbidden);
        (await seat.RenameFileAsync(File, "x.route")).Obstacle.ShouldBe(DraftObstacle.Forbidden);
        (await seat.RemoveFileAsync(File)).Detail!.ShouldContain("role author");
        may = null;
        (await seat.SubmitAsync(File, 1, [new TextEdit(0, 3, "NO")])).Obstacle.ShouldBe(DraftObstacle.Away, "nobody can say whether they may");
        _adas.ShouldBeEmpty();
        (await _desk.FilesAsync(_draft))![File].ShouldBe("ONE\ntwo");
    }

    [Fact]
    public async Task Submit_OfAnEdit_IsKeptAndToldToTheOthersOnly()
    {
        var answer = await _ada.SubmitAsync(File, 0, [new TextEdit(0, 3, "ONE")]);
        (answer.Revision, answer.Obstacle, answer.Steps.Single().Author).ShouldBe((1, DraftObstacle.None, "a1"));
        _adas.ShouldBeEmpty();
        _bens.Single().Step!.Edits.ShouldBe([new TextEdit(0, 3, "ONE")]);
        (await _desk.FilesAsync(_draft))![File].ShouldBe("ONE\ntwo");
        (await _ben.SubmitAsync(File, 1, [new TextEdit(7, 0, "!")])).Revision.ShouldBe(2);
        (await _desk.GetAsync(_draft))!.Authors.ShouldBe(["a1", "b1"]);
    }

    [Fact]
    public async Task Submit_OnAnOlderRevision_IsMergedAndGetsWhatItMissed()
    {
        await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, ">> ")]);
        var answer = await _ben.SubmitAsync(File, 0, [new TextEdit(0, 0, "** "), new TextEdit(7, 0, "!")]);
        answer.Steps.Select(step => step.Revision).ShouldBe([1L, 2L]);
        _ada.Files[File].ShouldBe(">> ** one\ntwo!");
        _adas.Single().Step!.Edits.ShouldBe([new TextEdit(3, 0, "** "), new TextEdit(10, 0, "!")]);
    }

    [Fact]
    public async Task Submit_AgainUnderTheSameKey_DoesNothingMore()
    {
        await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")], "k1");
        var again = await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")], "k1");
        (again.Revision, again.Steps.Single().Key).ShouldBe((1, "k1"));
        _ada.Files[File].ShouldBe("xone\ntwo");
    }

    [Theory]
    [InlineData(File, 8, 0, "x", "The edit reaches to 8, and the text has 7 characters.")]
    [InlineData(File, 6, 5, "", "The edit reaches to 11, and the text has 7 characters.")]
    [InlineData("none.route", 0, 0, "x", "The draft has no file none.route.")]
    public async Task Submit_OfWhatIsNoEdit_IsRefused(string file, int at, int removed, string inserted, string problem)
    {
        var answer = await _ada.SubmitAsync(file, 0, [new TextEdit(at, removed, inserted)]);
        (answer.Obstacle, answer.Detail).ShouldBe((DraftObstacle.Wrong, problem));
        _ada.Revision.ShouldBe(0);
        _bens.ShouldBeEmpty();
    }

    [Fact]
    public async Task Submit_IntoTheMiddleOfACharacter_IsRefused()
    {
        await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "\U0001F4E6")]);
        (await _ada.SubmitAsync(File, 1, [new TextEdit(1, 0, "x")])).Obstacle.ShouldBe(DraftObstacle.Wrong);
        (await _ada.SubmitAsync(File, 1, [new TextEdit(0, 0, "\U0001F4E6"[..1])])).Detail.ShouldBe("The edit would cut a character in two.");
        (await _ada.SubmitAsync(File, 1, [new TextEdit(0, 1, "")])).Obstacle.ShouldBe(DraftObstacle.Wrong);
        (await _ada.SubmitAsync(File, 1, [new TextEdit(0, 2, "")])).Obstacle.ShouldBe(DraftObstacle.None);
        (await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, new string('x', 1_000_001))])).Detail.ShouldBe($"{File}: a file has at most 1,000,000 characters.");
    }

    [Fact]
    public async Task Submit_ToAFileThatSomebodyRenamed_FollowsIt()
    {
        await _ada.RenameFileAsync(File, "rules/all.route");
        (_adas.Count, _bens.Count).ShouldBe((1, 1));
        (await _ben.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")])).Steps[^1].File.ShouldBe("rules/all.route");
        _ada.Files.Keys.ShouldBe(["library.json", "rules/all.route"]);
        _ada.Files["rules/all.route"].ShouldBe("xone\ntwo");
    }

    [Fact]
    public async Task Submit_ToAFileThatSomebodyRemoved_BringsItBackWithWhatWasTyped()
    {
        await _ada.SubmitAsync(File, 0, [new TextEdit(3, 0, "!")]);
        await _ada.RemoveFileAsync(File);
        var answer = await _ben.SubmitAsync(File, 0, [new TextEdit(7, 0, " three")]);
        (answer.Steps[^1].Deed, answer.Steps[^1].Text).ShouldBe((DraftDeed.Add, "one!\ntwo three"));
        _ada.Files[File].ShouldBe("one!\ntwo three");
    }

    [Fact]
    public async Task Submit_ToAFileWhoseNameIsTakenNow_BringsItBackBesideIt()
    {
        await _ada.RemoveFileAsync(File);
        await _ada.AddFileAsync(File, "new");
        await _ben.SubmitAsync(File, 0, [new TextEdit(0, 0, "typed ")]);
        _ada.Files[File].ShouldBe("new");
        _ada.Files["policy-2.route"].ShouldBe("typed one\ntwo");
    }

    [Fact]
    public async Task Files_AddedRenamedAndRemoved_AreToldToAll()
    {
        (await _ada.AddFileAsync("stores.route", "a\r\nb")).Obstacle.ShouldBe(DraftObstacle.None);
        (await _ada.AddFileAsync("STORES.route", "")).Detail.ShouldBe("There is a file STORES.route already.");
        (await _ada.RenameFileAsync("stores.route", File)).Detail.ShouldBe($"There is a file {File} already.");
        (await _ada.RemoveFileAsync("none")).Detail.ShouldBe("The draft has no file none.");
        (await _ada.RemoveFileAsync("library.json")).Revision.ShouldBe(2);
        _adas.Select(news => (news.Step!.Deed, news.Step.File)).ShouldBe([(DraftDeed.Add, "stores.route"), (DraftDeed.Remove, "library.json")]);
        _bens.Count.ShouldBe(2);
        _ben.Files["stores.route"].ShouldBe("a\nb");
    }

    [Fact]
    public async Task People_WhoComeAndGoAndPoint_AreSeenByTheOthers()
    {
        _ben.PointAt(File, 3);
        _adas.Single().People.Select(one => (one.Person.Name, one.File, one.Offset)).ShouldBe([("Ada", null, 0), ("Ben", File, 3)]);
        _desk.PeopleIn(_draft).Length.ShouldBe(2);
        await _ben.DisposeAsync();
        _adas[^1].People.Single().Person.ShouldBe(Desks.Ada);
        await _ada.DisposeAsync();
        _desk.PeopleIn(_draft).ShouldBeEmpty();
        await using var again = (await _desk.JoinAsync(_draft, Desks.Ada, _ => { }))!;
        again.Files[File].ShouldBe("one\ntwo");
    }

    [Fact]
    public async Task Mark_AsClosed_RefusesWhatIsTypedUntilItIsOpenedAgain()
    {
        (await _desk.MarkAsync(_draft, DraftState.Closed)).ShouldBeTrue();
        _bens.Single().State.ShouldBe(DraftState.Closed);
        (await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")], "k")).Obstacle.ShouldBe(DraftObstacle.Closed);
        await _desk.MarkAsync(_draft, DraftState.Open);
        (await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")], "k")).Obstacle.ShouldBe(DraftObstacle.None);
        (await _desk.MarkAsync("none", DraftState.Open)).ShouldBeFalse();
        (await _desk.JoinAsync("none", Desks.Ada, _ => { })).ShouldBeNull();
    }

    [Fact]
    public async Task Submit_AfterASnapshot_StillMergesWithWhatCameBefore()
    {
        await using var desk = Desks.New(_store, new DraftOptions { LookEvery = TimeSpan.FromHours(1), SnapshotEvery = 5, StepsKept = 8 });
        var draft = await Desks.BeginAsync(desk, (File, "end"));
        await using (var seat = (await desk.JoinAsync(draft, Desks.Ada, _ => { }))!)
        {
            for (var i = 0; i < 21; i++) (await seat.SubmitAsync(File, i, [new TextEdit(i, 0, "x")])).Revision.ShouldBe(i + 1);
        }

        (await _store.Drafts.ReadAsync(draft))!.Revision.ShouldBe(21);
        await using var again = (await desk.JoinAsync(draft, Desks.Ben, _ => { }))!;
        (await again.SubmitAsync(File, 15, [new TextEdit(18, 0, "!")])).Steps.Length.ShouldBe(7);
        again.Files[File].ShouldBe(new string('x', 21) + "end!");
        (await again.SubmitAsync(File, 2, [new TextEdit(0, 0, "?")])).Obstacle.ShouldBe(DraftObstacle.Stale);
        (await again.SinceAsync(15))!.Count.ShouldBe(7);
        (await again.SinceAsync(2)).ShouldBeNull();
    }

    [Fact]
    public async Task Watch_OfADraftThatAnotherProcessWritesIn_TellsItsSteps()
    {
        var heard = new TaskCompletionSource<DraftNews>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var other = Desks.New(_store, new DraftOptions { LookEvery = TimeSpan.FromMilliseconds(20) });
        await using var seat = (await other.JoinAsync(_draft, Desks.Ben, news => heard.TrySetResult(news)))!;
        await _ada.SubmitAsync(File, 0, [new TextEdit(0, 0, "x")]);
        (await heard.Task.WaitAsync(TimeSpan.FromSeconds(20))).Step!.Edits.ShouldBe([new TextEdit(0, 0, "x")]);
        seat.Files[File].ShouldBe("xone\ntwo");
    }
}

using DomRules.Language.Editing;
using DomRules.Language.Text;
using DomRules.Operations.Drafting;
using DomRules.Store.Memory;
using DomRules.Studio.Editor;
using LanguageEdit = DomRules.Language.Diagnostics.TextEdit;

namespace DomRules.Studio.Tests.Editor;

/// <summary>What a browser at a draft is told, and in which order.</summary>
public sealed class EditorDeskTests : IAsyncLifetime, IDisposable
{
    private const string File = "shop.route";
    private readonly MemoryStore _store = new();
    private readonly ToldScreen _screen = new();
    private DraftDesk _drafts = null!;
    private DraftSeat _seat = null!;
    private DraftSeat _other = null!;
    private EditorDesk _desk = null!;

    public async Task InitializeAsync()
    {
        var ids = 0;
        _drafts = new DraftDesk(_store, TimeProvider.System, () => FormattableString.Invariant($"id{++ids}"));
        var draft = (await _drafts.BeginAsync("DE", "Told", null, new Dictionary<string, string> { [File] = "policy shop currency EUR\n" }, new DraftPerson("ada", "Ada"))).Value!;
        _seat = (await _drafts.JoinAsync(draft, new DraftPerson("ada", "Ada"), _ => { }))!;
        _other = (await _drafts.JoinAsync(draft, new DraftPerson("ben", "Ben"), _ => { }))!;
        _desk = new EditorDesk(_seat, _screen, TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        await _drafts.DisposeAsync();
        await _store.DisposeAsync();
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Change_HandedInAgainAfterItsAnswerWasLost_IsTakenOnceAndToldAgain()
    {
        (await _desk.ChangeAsync("k1", File, 0, [new Replacement(0, 0, "// ")])).ShouldBe("taken");
        (await _desk.ChangeAsync("k1", File, 0, [new Replacement(0, 0, "// ")])).ShouldBe("taken");
        _screen.Told.ShouldBe(["taken 1 k1", "taken 1 k1"]);
        _seat.Files[File].ShouldStartWith("// policy");
    }

    [Fact]
    public async Task Change_OfAFileThatSomebodyRemoved_BringsItBackAndIsTaken()
    {
        await _other.RemoveFileAsync(File);
        (await _desk.ChangeAsync("k1", File, 0, [new Replacement(0, 0, "// ")])).ShouldBe("taken");
        _screen.Told.ShouldBe([$"Remove 1 {File}", $"Add 2 {File}", "taken 2 k1"]);
        _desk.Library.Files[File].ShouldStartWith("// policy");
    }

    [Fact]
    public async Task Change_ThatTheDraftWillNotTake_IsAnsweredWithWhyAndOneOfAClosedDraftWithLater()
    {
        (await _desk.ChangeAsync("k1", "none.route", 0, [new Replacement(0, 0, "// ")])).ShouldBe("The draft has no file none.route.");
        await _drafts.MarkAsync("id1", Store.Drafts.DraftState.Closed);
        (await _desk.ChangeAsync("k2", File, 0, [new Replacement(0, 0, "// ")])).ShouldBe("later");
    }

    [Fact]
    public async Task Apply_OfWhatWasWorkedOutBeforeSomebodyTyped_IsCarriedOverThat()
    {
        var before = _desk.Library;
        await _desk.ChangeAsync("k1", File, 0, [new Replacement(0, 0, "// First\n")]);
        await _other.RenameFileAsync(File, "all.route");
        await _desk.HearAsync((await _seat.SinceAsync(1))!);
        _screen.Told.Clear();

        await _desk.ApplyAsync([new FileEdits(File, [new LanguageEdit(new TextSpan(7, 4), "store")])], before);
        _screen.Told.ShouldBe(["apply all.route 16-20 store"]);
    }

    private sealed class ToldScreen : IEditorScreen
    {
        internal List<string> Told { get; } = [];

        public Task InTurnAsync(Func<Task> what) => Task.CompletedTask;

        public Task TakenAsync(long revision, string key) => Tell(FormattableString.Invariant($"taken {revision} {key}"));

        public Task NewsAsync(DraftStep step) => Tell(FormattableString.Invariant($"news {step.Revision} {step.File}"));

        public Task FiledAsync(DraftStep step) => Tell(FormattableString.Invariant($"{step.Deed} {step.Revision} {step.File}"));

        public Task LostAsync(string why) => Task.CompletedTask;

        public Task ApplyAsync(IReadOnlyList<FileChange> changes) => Tell(string.Join("; ", changes.SelectMany(file => file.Changes.Select(one => FormattableString.Invariant($"apply {file.File} {one.From}-{one.To} {one.Text}")))));

        public Task CheckedAsync(Problems problems, int milliseconds) => Task.CompletedTask;

        public Task StoodAsync() => Task.CompletedTask;

        public Task ShowAsync(string file) => Tell($"show {file}");

        public Task SayAsync(string what) => Tell(what);

        private Task Tell(string what)
        {
            Told.Add(what);
            return Task.CompletedTask;
        }
    }
}

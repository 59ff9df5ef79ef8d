using System.Runtime.CompilerServices;
using DomRules.Language.Editing;
using DomRules.Language.Editing.Hovers;
using DomRules.Language.Editing.Structure;
using DomRules.Operations.Drafting;
using DomRules.Operations.Versions;

namespace DomRules.Studio.Editor;

/// <summary>One person at one draft: the files as the browser was told of them, what is wrong with them, and where the person stands. Used in the circuit's turn only.</summary>
public sealed class EditorDesk : IDisposable
{
    /// <summary>So long nobody types before the files are checked.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);

    private readonly DraftSeat _seat;
    private readonly IEditorScreen _screen;
    private readonly Newest<EditedLibrary> _checking;
    private readonly SortedDictionary<long, DraftStep> _early = [];
    private readonly ConditionalWeakTable<EditedLibrary, object> _revisions = [];
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    internal EditorDesk(DraftSeat seat, IEditorScreen screen, TimeProvider clock)
    {
        (_seat, _screen) = (seat, screen);
        var now = seat.Now;
        Revision = now.Revision;
        Now(EditedLibrary.Of(now.Files));
        _checking = new Newest<EditedLibrary>(Quiet, clock, library => CheckAsync(library, clock));
    }

    /// <summary>The files at <see cref="Revision"/>.</summary>
    internal EditedLibrary Library { get; private set; } = null!;

    /// <summary>Up to where the browser knows of the draft.</summary>
    internal long Revision { get; private set; }

    /// <summary>The last check; null: none is done yet.</summary>
    internal Problems? Problems { get; private set; }

    /// <summary>The file that is shown.</summary>
    internal string File { get; private set; } = "";

    /// <summary>Where the caret stands in it.</summary>
    internal int Offset { get; private set; }

    internal int Line { get; private set; } = 1;

    /// <summary>What the person looks at: where the line begins with white space, the first word behind it.</summary>
    internal int Meant
    {
        get
        {
            var text = Library.Files.GetValueOrDefault(File, "");
            var at = Math.Min(Offset, text.Length);
            while (at < text.Length && text[at] is ' ' or '\t')
            {
                at++;
            }

            return at;
        }
    }

    /// <summary>Tells the value of what a name means in the order that is simulated; null: nobody knows it.</summary>
    internal Func<Hover, string?> LiveValue { get; set; } = _ => null;

    internal void Begin(string file) => File = file;

    /// <summary>Checks the files as they are.</summary>
    internal void Check() => _checking.Ask(Library);

    /// <summary>The browser changed a file at a revision; <c>taken</c>, <c>away</c>, <c>later</c> where it can be handed in once the draft was read anew or opened again, else why not.</summary>
    internal async Task<string> ChangeAsync(string key, string file, long revision, IReadOnlyList<Replacement> changes)
    {
        _own.Add(key);
        var answer = await _seat.SubmitAsync(file, revision, [.. changes.Select(one => new TextEdit(one.From, one.To - one.From, one.Text))], key);
        if (answer.Obstacle == DraftObstacle.Away)
        {
            return "away";
        }

        if (answer.Obstacle != DraftObstacle.None)
        {
            await _screen.LostAsync(answer.Detail!);
            return answer.Obstacle == DraftObstacle.Wrong ? answer.Detail! : "later";
        }

        await HearAsync(answer.Steps);
        if (_own.Remove(key))
        {
            // Others had done all of it, or it was taken before and the browser did not hear.
            await _screen.TakenAsync(Revision, key);
        }

        return "taken";
    }

    /// <summary>Steps of the draft, each of which is passed on once and in order, by whichever way it comes first.</summary>
    internal async Task HearAsync(IEnumerable<DraftStep> steps)
    {
        foreach (var step in steps.Where(step => step.Revision > Revision))
        {
            _early[step.Revision] = step;
        }

        while (_early.Remove(Revision + 1, out var next))
        {
            Revision = next.Revision;
            await PassOnAsync(next);
        }

        Check();
    }

    /// <summary>All that was done to the draft after a revision; null: it is kept no more.</summary>
    internal async Task<IReadOnlyList<DraftStep>?> SinceAsync(long revision) => await _seat.SinceAsync(revision);

    internal async Task StandAsync(string file, int offset, int line)
    {
        (File, Offset, Line) = (file, offset, line);
        _seat.PointAt(file, offset);
        await _screen.StoodAsync();
    }

    /// <summary>Moves a member of a block among its neighbours.</summary>
    internal async Task MoveAsync(string file, int offset, int by)
    {
        var moved = MemberMover.Move(Library.Snapshot, file, offset, by);
        await (moved.Refusal is { } refusal ? _screen.SayAsync(refusal) : ApplyAsync(moved.Edits, Library));
    }

    /// <summary>Makes changes as if the person had typed them: they can be undone, and come back as any other.</summary>
    /// <param name="edits">The changes.</param>
    /// <param name="of">The files that they speak of; what was done since, they are carried over.</param>
    internal async Task ApplyAsync(IEnumerable<FileEdits> edits, EditedLibrary of)
    {
        // No step is between: what the browser is told of, it is told in turn.
        if (await MissedAsync(of) is { } missed)
        {
            await _screen.ApplyAsync(missed.Aggregate(LanguageAnswers.Changes(edits), CarriedChanges.Over));
        }
    }

    /// <summary>Shows a file, as soon as it is there.</summary>
    internal Task ShowAsync(string file) => _screen.ShowAsync(file);

    public void Dispose() => _checking.Stop();

    /// <summary>What was done since the files were so; null: it is not known any more.</summary>
    private async Task<IReadOnlyList<DraftStep>?> MissedAsync(EditedLibrary of)
    {
        while (_revisions.TryGetValue(of, out var known) && known is long revision && await SinceAsync(revision) is { } since)
        {
            IReadOnlyList<DraftStep> missed = [.. since.Where(step => step.Revision <= Revision)];
            if (missed.Count == Revision - revision)
            {
                return missed;
            }
        }

        return null;
    }

    private void Now(EditedLibrary library)
    {
        Library = library;
        _revisions.AddOrUpdate(library, Revision);
    }

    private async Task PassOnAsync(DraftStep step)
    {
        if (step.Deed == DraftDeed.Edit)
        {
            Now(Library.With(step.File, step.Change.Apply(Library.Files[step.File])));
            await (_own.Remove(step.Key) ? _screen.TakenAsync(step.Revision, step.Key) : _screen.NewsAsync(step));
            return;
        }

        Now(step.Deed switch
        {
            DraftDeed.Add => Library.With(step.File, step.Text),
            DraftDeed.Rename => Library.Without(step.File).With(step.To, Library.Files[step.File]),
            _ => Library.Without(step.File),
        });
        File = Library.Files.ContainsKey(File) ? File : step.Deed == DraftDeed.Rename ? step.To : Library.Files.Keys.FirstOrDefault() ?? "";
        await _screen.FiledAsync(step);
        if (_own.Remove(step.Key))
        {
            // What was typed in a file that somebody had removed brought it back.
            await _screen.TakenAsync(step.Revision, step.Key);
        }
    }

    private async Task CheckAsync(EditedLibrary library, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        var problems = Editor.Problems.Of(library);
        var took = (int)clock.GetElapsedTime(began).TotalMilliseconds;
        await _screen.InTurnAsync(async () =>
        {
            if (ReferenceEquals(library, Library))
            {
                Problems = problems;
                await _screen.CheckedAsync(problems, took);
            }
        });
    }
}

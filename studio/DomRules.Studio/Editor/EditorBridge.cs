using DomRules.Operations.Versions;
using Microsoft.JSInterop;
using static DomRules.Studio.Editor.Answers;

namespace DomRules.Studio.Editor;

/// <summary>What the browser's half of the editor may ask. Calls come in turn; what takes time is done outside the circuit's turn, on the library as it was when it was asked.</summary>
internal sealed class EditorBridge(EditorDesk desk)
{
    [JSInvokable]
    public Task<string> Changed(string key, string file, long revision, IReadOnlyList<Replacement> changes) => desk.ChangeAsync(key, file, revision, changes);

    [JSInvokable]
    public async Task<IReadOnlyList<Step>?> Since(long revision) => (await desk.SinceAsync(revision))?.Select(LanguageAnswers.StepOf).ToList();

    [JSInvokable]
    public Task Standing(string file, int offset, int line) => desk.StandAsync(file, offset, line);

    [JSInvokable]
    public Task Move(string file, int offset, int by) => desk.MoveAsync(file, offset, by);

    [JSInvokable]
    public Task<IReadOnlyList<Offer>> Complete(string file, int offset) => AskAsync(library => LanguageAnswers.Offers(library.Snapshot, file, offset));

    [JSInvokable]
    public Task<HoverText?> Hover(string file, int offset) => AskAsync(library => LanguageAnswers.Hover(library.Snapshot, file, offset, desk.LiveValue));

    [JSInvokable]
    public Task<IReadOnlyList<Place>> Definitions(string file, int offset) => AskAsync(library => LanguageAnswers.Definitions(library.Snapshot, file, offset));

    [JSInvokable]
    public Task<IReadOnlyList<Place>> References(string file, int offset) => AskAsync(library => LanguageAnswers.References(library.Snapshot, file, offset));

    [JSInvokable]
    public Task<Place?> RenamePlace(string file, int offset) => AskAsync(library => LanguageAnswers.RenamePlace(library.Snapshot, file, offset));

    [JSInvokable]
    public Task<RenameAnswer> Rename(string file, int offset, string name) => AskAsync(library => LanguageAnswers.Rename(library.Snapshot, file, offset, name));

    [JSInvokable]
    public Task<IReadOnlyList<Mend>> Fixes(string file, int from, int to) => AskAsync(library => LanguageAnswers.Fixes(library.Snapshot, file, from, to));

    [JSInvokable]
    public Task<IReadOnlyList<Replacement>?> Format(string file) => AskAsync(library => LanguageAnswers.Format(library.Snapshot, file));

    [JSInvokable]
    public Task<IReadOnlyList<Fold>> Folds(string file) => AskAsync(library => LanguageAnswers.Folds(library.Snapshot, file));

    [JSInvokable]
    public Task<IReadOnlyList<Part>> Outline(string file) => AskAsync(library => LanguageAnswers.Outline(library.Snapshot, file));

    [JSInvokable]
    public Task<IReadOnlyList<int>> Colours(string file, int from, int to) => AskAsync(library => LanguageAnswers.Colours(library.Snapshot, file, from, to));

    private Task<TAnswer> AskAsync<TAnswer>(Func<EditedLibrary, TAnswer> answer)
    {
        var library = desk.Library;
        return Task.Run(() => answer(library));
    }
}

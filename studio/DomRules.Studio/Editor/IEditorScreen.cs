using DomRules.Operations.Drafting;

namespace DomRules.Studio.Editor;

/// <summary>What a person at a draft sees.</summary>
internal interface IEditorScreen
{
    /// <summary>Does something in the circuit's turn, unless the page is closed.</summary>
    Task InTurnAsync(Func<Task> what);

    /// <summary>What was typed and handed in under a key is in the draft.</summary>
    Task TakenAsync(long revision, string key);

    /// <summary>Somebody else changed a file.</summary>
    Task NewsAsync(DraftStep step);

    /// <summary>A file came, went, or is called otherwise.</summary>
    Task FiledAsync(DraftStep step);

    /// <summary>The draft will not take what was typed.</summary>
    Task LostAsync(string why);

    /// <summary>Changes that are made for the person.</summary>
    Task ApplyAsync(IReadOnlyList<FileChange> changes);

    /// <summary>The files were checked.</summary>
    Task CheckedAsync(Problems problems, int milliseconds);

    /// <summary>The caret stands elsewhere.</summary>
    Task StoodAsync();

    /// <summary>Shows a file, as soon as it is there.</summary>
    Task ShowAsync(string file);

    /// <summary>Tells something in a sentence.</summary>
    Task SayAsync(string what);
}

using DomRules.Operations.Drafting;

namespace DomRules.Studio.Editor;

/// <summary>Changes that were worked out from files as they were, when somebody has written in them since.</summary>
internal static class CarriedChanges
{
    /// <summary>The same changes after a step. In a file that is gone nothing is changed.</summary>
    internal static IReadOnlyList<FileChange> Over(IReadOnlyList<FileChange> changes, DraftStep step) => step.Deed switch
    {
        DraftDeed.Edit => [.. changes.Select(one => one.File == step.File ? Over(one, step.Change) : one)],
        DraftDeed.Rename => [.. changes.Select(one => one.File == step.File ? one with { File = step.To } : one)],
        DraftDeed.Remove => [.. changes.Where(one => one.File != step.File)],
        _ => changes,
    };

    /// <summary>Edits as the browser makes them.</summary>
    internal static IReadOnlyList<Replacement> Of(IEnumerable<TextEdit> edits) => [.. edits.Select(edit => new Replacement(edit.Offset, edit.Offset + edit.Removed, edit.Inserted))];

    private static FileChange Over(FileChange mine, TextChange theirs) =>
        TextChange.Of(mine.Changes.Select(one => new TextEdit(one.From, one.To - one.From, one.Text))) is { } change ? mine with { Changes = Of(change.Over(theirs, standsFirst: false).Edits) } : mine;
}

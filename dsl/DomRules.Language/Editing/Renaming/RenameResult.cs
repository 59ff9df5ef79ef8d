namespace DomRules.Language.Editing.Renaming;

/// <summary>What became of a wish to rename.</summary>
/// <param name="Edits">By file; empty where it was refused.</param>
/// <param name="Refusal">Why it cannot be; null: it can.</param>
/// <param name="Note">What must change elsewhere with it, since it is no part of the library's text; null: nothing.</param>
public sealed record RenameResult(ImmutableArray<FileEdits> Edits, string? Refusal, string? Note)
{
    /// <summary>Whether the edits may be made.</summary>
    public bool IsPossible => Refusal is null;

    internal static RenameResult Refused(string why) => new([], why, null);
}

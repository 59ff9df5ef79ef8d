namespace DomRules.Language.Editing.Structure;

/// <summary>What became of a wish to move a member of a block.</summary>
/// <param name="Edits">By file; empty where nothing moves.</param>
/// <param name="Refusal">Why it cannot be moved; null: it can.</param>
/// <param name="Offset">Where the member begins then.</param>
public sealed record MoveResult(ImmutableArray<FileEdits> Edits, string? Refusal, int Offset)
{
    internal static MoveResult Refused(string why) => new([], why, 0);
}

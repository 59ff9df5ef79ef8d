namespace DomRules.Studio.Comparing;

/// <summary>A stretch of a line.</summary>
/// <param name="Text">It.</param>
/// <param name="IsMarked">Whether it is what differs.</param>
internal readonly record struct DiffPiece(string Text, bool IsMarked);

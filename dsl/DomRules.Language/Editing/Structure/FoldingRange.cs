namespace DomRules.Language.Editing.Structure;

/// <summary>Lines that can be folded away under the first of them.</summary>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">The last line that is hidden.</param>
/// <param name="IsComment">Whether it is a run of comments.</param>
public sealed record FoldingRange(int FirstLine, int LastLine, bool IsComment);

namespace DomRules.Language.Parsing.Carets;

/// <summary>A word or sign that may stand at the caret.</summary>
/// <param name="Text">The word.</param>
/// <param name="Whole">With the words that must follow it.</param>
/// <param name="Role">What it would be there.</param>
internal sealed record OfferedWord(string Text, string Whole, WordRole Role);

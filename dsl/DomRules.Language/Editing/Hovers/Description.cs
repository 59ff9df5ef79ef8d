namespace DomRules.Language.Editing.Hovers;

/// <summary>A thing in words.</summary>
/// <param name="Title">Kind, name and type.</param>
/// <param name="Lines">What else there is to know.</param>
/// <param name="Documentation">The author's or the language's words; null: none.</param>
internal sealed record Description(string Title, ImmutableArray<string> Lines, string? Documentation);

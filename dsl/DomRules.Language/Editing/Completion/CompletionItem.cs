using DomRules.Language.Text;

namespace DomRules.Language.Editing.Completion;

/// <summary>Something that may stand at the caret.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Insert">The text to put in; in a snippet <c>${1:name}</c> marks what the author fills in.</param>
/// <param name="Replaces">The stretch that it replaces: the word that is being written.</param>
/// <param name="SortKey">Ordinal order of these puts what fits best first.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Insert, TextSpan Replaces, string SortKey)
{
    /// <summary>Its type, in a few words; null: none.</summary>
    public string? Detail { get; init; }

    /// <summary>What it means; null: nothing is known.</summary>
    public string? Documentation { get; init; }
}

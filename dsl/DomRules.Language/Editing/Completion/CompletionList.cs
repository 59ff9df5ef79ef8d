namespace DomRules.Language.Editing.Completion;

/// <summary>All that may stand at a caret.</summary>
/// <param name="Items">By sort key, then label.</param>
/// <param name="TakesNewName">Whether a name that nobody can foretell may stand there.</param>
/// <param name="Literals">Which literals may stand there: number, text, date, time.</param>
public sealed record CompletionList(ImmutableArray<CompletionItem> Items, bool TakesNewName, ImmutableArray<string> Literals)
{
    /// <summary>Nothing: the caret is in a comment or a text.</summary>
    public static CompletionList Nothing { get; } = new([], false, []);
}

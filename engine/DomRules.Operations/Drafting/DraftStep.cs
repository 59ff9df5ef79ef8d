using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>One thing that was done to a draft.</summary>
public sealed record DraftStep
{
    /// <summary>The draft's revision with it.</summary>
    public long Revision { get; init; }

    /// <summary>Account of who did it.</summary>
    public required string Author { get; init; }

    /// <summary>Names what was handed in, so that handing it in again does nothing.</summary>
    public required string Key { get; init; }

    /// <summary>What was done.</summary>
    public required DraftDeed Deed { get; init; }

    /// <summary>The file, by its name before.</summary>
    public required string File { get; init; }

    /// <summary>Of an edit: what changed.</summary>
    public ImmutableArray<TextEdit> Edits { get; init; } = [];

    /// <summary>Of a new file its text; of one that is gone the text it had.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of a file with another name: that name.</summary>
    public string To { get; init; } = "";

    /// <summary>Of an edit: what changed, as one change of the text.</summary>
    public TextChange Change => TextChange.Of(Edits)!;
}

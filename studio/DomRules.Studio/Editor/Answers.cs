namespace DomRules.Studio.Editor;

/// <summary>What the browser's half of the editor is told. Places are UTF-16 units from the start of a file.</summary>
public static class Answers
{
    public sealed record Offer(string Label, string Kind, string Insert, int From, int To, string Sort, string? Detail, string? Documentation);

    public sealed record HoverText(int From, int To, string Title, IReadOnlyList<string> Lines, string? Documentation, string? Live);

    public sealed record Step(long Revision, string Deed, string File, string To, string Key, IReadOnlyList<Replacement> Changes);

    public sealed record Place(string File, int From, int To);

    public sealed record RenameAnswer(string? Refusal, string? Note, IReadOnlyList<FileChange> Changes);

    public sealed record Mend(string Title, string Code, bool IsSafe, IReadOnlyList<FileChange> Changes);

    public sealed record Fold(int First, int Last, bool IsComment);

    public sealed record Part(string Kind, string Name, string Detail, int From, int To, int NameFrom, int NameTo, IReadOnlyList<Part> Children);

    public sealed record Marker(string File, int From, int To, string Severity, string Code, string Message, IReadOnlyList<RelatedPlace> Related);

    public sealed record RelatedPlace(string File, int From, int To, string Text);
}

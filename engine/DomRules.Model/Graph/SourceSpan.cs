namespace DomRules.Model.Graph;

/// <summary>Where something was written.</summary>
/// <param name="File">File name as the author knows it.</param>
/// <param name="Line">1 or more.</param>
/// <param name="Column">1 or more, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units; 0: a place only.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    /// <summary>As shown to people: <c>file:line</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}

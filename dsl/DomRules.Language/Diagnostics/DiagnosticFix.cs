using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>A mend that a machine can apply.</summary>
/// <param name="Title">What it does, e.g. <c>replace with `=`</c>.</param>
/// <param name="Edits">In source order, not overlapping.</param>
/// <param name="IsSafe">Whether it may be applied unasked, because only one thing can have been meant.</param>
public sealed record DiagnosticFix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe)
{
    public static DiagnosticFix Replace(TextSpan span, string replacement, bool isSafe = false) =>
        new($"replace with `{replacement}`", [new TextEdit(span, replacement)], isSafe);

    public static DiagnosticFix Insert(int at, string text, bool isSafe = false) =>
        new($"insert `{text.Trim()}`", [new TextEdit(new TextSpan(at, 0), text)], isSafe);

    public static DiagnosticFix Remove(TextSpan span, string what, bool isSafe = false) =>
        new($"remove `{what}`", [new TextEdit(span, "")], isSafe);
}

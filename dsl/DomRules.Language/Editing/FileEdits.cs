using System.Text;
using DomRules.Language.Diagnostics;

namespace DomRules.Language.Editing;

/// <summary>Edits of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Edits">In source order, not overlapping.</param>
public sealed record FileEdits(string Path, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The text with the edits made.</summary>
    public string ApplyTo(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in Edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}

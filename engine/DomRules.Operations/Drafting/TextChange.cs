using System.Collections.Immutable;
using System.Text;

namespace DomRules.Operations.Drafting;

/// <summary>
/// A change of a text: edits by offset, which do not overlap and all speak of the text as it was before. What is inserted stands before what is removed at the same offset. Two changes
/// of one text merge into the same text whichever is made first, as long as both sides agree which of them stands first where both insert at one place.
/// </summary>
/// <remarks>The browser has the same as <c>carried</c> in <c>editor.js</c>, and a test holds them together.</remarks>
public sealed class TextChange
{
    private TextChange(ImmutableArray<TextEdit> edits) => Edits = edits;

    /// <summary>The edits, by offset; no two have one offset.</summary>
    public ImmutableArray<TextEdit> Edits { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsNothing => Edits.IsEmpty;

    /// <summary>By how much the text grows.</summary>
    public int Growth => Edits.Sum(edit => edit.Inserted.Length - edit.Removed);

    /// <summary>The change that edits make together, in whatever order they come; null: they overlap, or an offset is below 0.</summary>
    public static TextChange? Of(IEnumerable<TextEdit> edits)
    {
        var built = new Builder();
        var end = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Offset).ThenBy(edit => edit.Removed))
        {
            if (edit.Removed < 0 || edit.Offset < end)
            {
                return null;
            }

            built.Insert(edit.Offset, edit.Inserted);
            built.Remove(edit.Offset, edit.Removed);
            end = edit.End;
        }

        return built.Made();
    }

    /// <summary>The text with the change.</summary>
    public string Apply(string text)
    {
        var changed = new StringBuilder(text.Length + Math.Max(0, Growth));
        var at = 0;
        foreach (var edit in Edits)
        {
            changed.Append(text, at, edit.Offset - at).Append(edit.Inserted);
            at = edit.End;
        }

        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The same change, of the text that another change of the same text has made.</summary>
    /// <param name="other">The other change.</param>
    /// <param name="standsFirst">Whether what this one inserts stands before what the other inserts at the same place.</param>
    public TextChange Over(TextChange other, bool standsFirst)
    {
        var built = new Builder();
        foreach (var edit in Edits)
        {
            built.Insert(other.Moved(edit.Offset, !standsFirst), edit.Inserted);
            foreach (var (from, to) in other.Left(edit.Offset, edit.End))
            {
                built.Remove(other.Moved(from, true), to - from);
            }
        }

        return built.Made();
    }

    /// <summary>Why the change cannot be made in a text of which only its length is known; null: it can.</summary>
    internal string? ProblemIn(int length) =>
        Edits is [.., var last] && last.End > length ? FormattableString.Invariant($"The edit reaches to {last.End}, and the text has {length} characters.") : null;

    /// <summary>Whether it would cut a character in two: a pair of units that only together are one.</summary>
    internal bool Splits(string text) =>
        Edits.Any(edit => IsInside(text, edit.Offset) || IsInside(text, edit.End) || !IsWhole(edit.Inserted));

    /// <summary>Whether a text holds no half of a pair.</summary>
    internal static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInside(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);

    /// <summary>Where a place is after this change; what is inserted just there is passed, or not.</summary>
    private int Moved(int place, bool passes)
    {
        var moved = place;
        foreach (var edit in Edits)
        {
            if (edit.Offset > place)
            {
                break;
            }

            moved -= Math.Min(edit.End, place) - edit.Offset;
            moved += edit.Offset < place || passes ? edit.Inserted.Length : 0;
        }

        return moved;
    }

    /// <summary>What this change leaves of a range, in pieces between which it removes or inserts something.</summary>
    private IEnumerable<(int From, int To)> Left(int from, int to)
    {
        foreach (var edit in Edits)
        {
            if (edit.Offset >= to)
            {
                break;
            }

            if (edit.Offset > from)
            {
                yield return (from, edit.Offset);
                from = edit.Offset;
            }

            from = Math.Max(from, edit.End);
        }

        if (from < to)
        {
            yield return (from, to);
        }
    }

    private sealed class Builder
    {
        private readonly List<TextEdit> _edits = [];

        internal void Insert(int offset, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (_edits is [.., var last] && last.Offset == offset)
            {
                _edits[^1] = last with { Inserted = last.Inserted + text };
            }
            else
            {
                _edits.Add(new TextEdit(offset, 0, text));
            }
        }

        internal void Remove(int offset, int length)
        {
            if (length == 0)
            {
                return;
            }

            if (_edits is [.., var last] && last.End == offset)
            {
                _edits[^1] = last with { Removed = last.Removed + length };
            }
            else
            {
                _edits.Add(new TextEdit(offset, length, ""));
            }
        }

        internal TextChange Made() => new([.. _edits]);
    }
}

namespace DomRules.Studio.Editor;

/// <summary>What laying a file out anew changes: runs of white space, and a comma here and there. So carets and what others write stay where they are.</summary>
internal static class LayoutDifference
{
    /// <summary>Changes that make one text of the other, in source order.</summary>
    internal static IReadOnlyList<Replacement> Of(string before, string after)
    {
        var changes = new List<Replacement>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            var (blank, other) = (BlankFrom(before, i), BlankFrom(after, j));
            if (!before.AsSpan(i, blank - i).SequenceEqual(after.AsSpan(j, other - j)))
            {
                changes.Add(new Replacement(i, blank, after[j..other]));
            }

            (i, j) = (blank, other);
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j < after.Length && after[j] == ',')
            {
                changes.Add(new Replacement(i, i, ","));
                j++;
            }
            else if (i < before.Length && before[i] == ',')
            {
                changes.Add(new Replacement(i, i + 1, ""));
                i++;
            }
            else if (i < before.Length || j < after.Length)
            {
                changes.Add(new Replacement(i, before.Length, after[j..]));
                break;
            }
        }

        return Joined(changes);
    }

    /// <summary>What touches is one change: an editor takes no two at one place.</summary>
    private static List<Replacement> Joined(List<Replacement> changes)
    {
        var joined = new List<Replacement>();
        foreach (var change in changes)
        {
            if (joined is [.., var last] && last.To == change.From)
            {
                joined[^1] = new Replacement(last.From, change.To, last.Text + change.Text);
            }
            else
            {
                joined.Add(change);
            }
        }

        return joined;
    }

    private static int BlankFrom(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}

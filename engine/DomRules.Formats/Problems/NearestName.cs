namespace DomRules.Formats.Problems;

/// <summary>The known name that a misspelling probably means.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The nearest of the names; null when none is near: at most a third of the letters differ, and not all of them. Letters in the wrong order count once.</summary>
    internal static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length is < 2 or > LongestCompared) return null;
        string? best = null;
        var least = Math.Max(1, written.Length / 3) + 1;
        foreach (var name in names)
        {
            if (name.Length > LongestCompared || Math.Abs(name.Length - written.Length) >= least) continue;
            var distance = Distance(written, name);
            if (distance < least) (best, least) = (name, distance);
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var changed = Math.Min(table[i - 1, j - 1] + (same ? 0 : 1), 1 + Math.Min(table[i - 1, j], table[i, j - 1]));
                var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
                table[i, j] = swapped ? Math.Min(changed, table[i - 2, j - 2] + 1) : changed;
            }
        return table[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

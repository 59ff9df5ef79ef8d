namespace DomRules.Formats.Problems;

/// <summary>The known name that a misspelling probably means.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The nearest of the names; null when none is near (at most a third of the letters differ).</summary>
    internal static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > LongestCompared) return null;
        string? best = null;
        var least = Math.Max(1, written.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(written, name);
            if (distance < least) (best, least) = (name, distance);
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > LongestCompared / 3) return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[b.Length];
    }
}

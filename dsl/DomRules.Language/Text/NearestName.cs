namespace DomRules.Language.Text;

/// <summary>Finds what an author most likely meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate that takes the fewest single-letter edits (inserting, deleting, replacing, swapping neighbours; case
    /// does not count), if those are at most a third of the written letters and three. Null where none is near.
    /// Among equals the first in ordinal order.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> candidates) =>
        FindAll(written, candidates).FirstOrDefault();

    /// <summary>All near candidates, the nearest first.</summary>
    public static IEnumerable<string> FindAll(string written, IEnumerable<string> candidates)
    {
        var allowed = Math.Min(3, Math.Max(1, (written.Length + 1) / 3));
        if (written.Length is 0 or > 60)
        {
            return [];
        }

        return candidates
            .Where(candidate => Math.Abs(candidate.Length - written.Length) <= allowed)
            .Select(candidate => (candidate, distance: Distance(written.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= allowed && pair.distance < pair.candidate.Length)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate);
    }

    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(rows, from, to, i, j);
            }
        }

        return rows[from.Length, to.Length];
    }

    private static int Cheapest(int[,] rows, string from, string to, int i, int j)
    {
        var replace = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}

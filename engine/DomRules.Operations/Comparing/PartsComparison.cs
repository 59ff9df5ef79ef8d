namespace DomRules.Operations.Comparing;

/// <summary>Compares the parts of one policy in two versions.</summary>
internal static class PartsComparison
{
    internal static IEnumerable<MeaningDifference> Of(string policy, IReadOnlyList<ComparedPart> before, IReadOnlyList<ComparedPart> after)
    {
        var (old, now) = (ByName(before), ByName(after));
        var moved = Moved(before, after, old, now);
        foreach (var part in after)
        {
            var was = old.GetValueOrDefault((part.Area, part.Name));
            if (was is null)
            {
                yield return Told(DifferenceKind.Added, policy, null, part);
            }
            else if (was.Content != part.Content)
            {
                yield return Told(DifferenceKind.Changed, policy, was, part);
            }
            else if (moved.TryGetValue((part.Area, part.Name), out var place))
            {
                yield return Told(DifferenceKind.Moved, policy, was, part) with { Before = null, After = place };
            }
        }

        foreach (var part in before.Where(part => !now.ContainsKey((part.Area, part.Name))))
        {
            yield return Told(DifferenceKind.Removed, policy, part, null);
        }
    }

    private static Dictionary<(string, string), ComparedPart> ByName(IReadOnlyList<ComparedPart> parts) => parts.DistinctBy(part => (part.Area, part.Name)).ToDictionary(part => (part.Area, part.Name));

    private static MeaningDifference Told(DifferenceKind kind, string policy, ComparedPart? before, ComparedPart? after)
    {
        var part = after ?? before!;
        return new MeaningDifference(kind, part.Area, part.Name, [policy]) { Before = before?.Words, After = after?.Words, BeforeAt = before?.At, AfterAt = after?.At };
    }

    /// <summary>Parts that must move for the old order to become the new one, as few as there are, each with where it stands now.</summary>
    private static Dictionary<(string, string), string> Moved(IReadOnlyList<ComparedPart> before, IReadOnlyList<ComparedPart> after, Dictionary<(string, string), ComparedPart> old, Dictionary<(string, string), ComparedPart> now)
    {
        var moved = new Dictionary<(string, string), string>();
        foreach (var area in after.Where(part => part.IsOrdered).GroupBy(part => part.Area, StringComparer.Ordinal))
        {
            var was = before.Where(part => part.Area == area.Key && now.ContainsKey((part.Area, part.Name))).Select(part => part.Name).ToList();
            var names = area.Where(part => old.ContainsKey((part.Area, part.Name))).Select(part => part.Name).ToList();
            var stay = Longest([.. names.Select(name => was.IndexOf(name))]);
            for (var place = 0; place < names.Count; place++)
            {
                if (!stay.Contains(place))
                {
                    moved[(area.Key, names[place])] = place == 0 ? "Now the first." : $"Now after {names[place - 1]}.";
                }
            }
        }

        return moved;
    }

    /// <summary>Places of the longest run of numbers that grow.</summary>
    private static HashSet<int> Longest(List<int> numbers)
    {
        var (length, previous) = (new int[numbers.Count], new int[numbers.Count]);
        for (var at = 0; at < numbers.Count; at++)
        {
            (length[at], previous[at]) = (1, -1);
            for (var left = 0; left < at; left++)
            {
                if (numbers[left] < numbers[at] && length[left] >= length[at])
                {
                    (length[at], previous[at]) = (length[left] + 1, left);
                }
            }
        }

        var run = new HashSet<int>();
        for (var at = numbers.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); at >= 0; at = previous[at])
        {
            run.Add(at);
        }

        return run;
    }
}

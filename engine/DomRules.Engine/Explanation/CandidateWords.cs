using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>The fates of candidates in words: by line, alike ones together.</summary>
internal static class CandidateWords
{
    private const int Named = 4;

    internal static IEnumerable<string> Of(DecisionRecord record, Func<string, string> nodeName)
    {
        foreach (var line in record.Candidates.GroupBy(c => c.Line))
        {
            foreach (var alike in line.GroupBy(c => Reason(c), StringComparer.Ordinal))
            {
                var names = alike.Select(c => nodeName(c.Node)).ToList();
                yield return $"line {Wording.Number(line.Key)}: {Wording.Join(names, Named)}: {alike.Key}";
            }
        }
    }

    private static string Reason(CandidateRecord candidate) => candidate.Fate switch
    {
        Fate.Chosen => $"chosen for {DecimalText.Of(candidate.Quantity ?? 0)}",
        Fate.Excluded => "excluded by " + Wording.Join([.. candidate.By.Select(v => v.Rule)]),
        Fate.Outside => "outside of every step tried",
        Fate.NotConsidered => "not considered",
        Fate.Short => "has none to give",
        Fate.Outranked => "could ship it, but another plan is better",
        _ => throw new InvalidOperationException($"No words for {candidate.Fate}."),
    };
}

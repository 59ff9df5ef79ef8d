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
            foreach (var alike in line.GroupBy(c => Reason(record, c), StringComparer.Ordinal))
            {
                var names = alike.Select(c => nodeName(c.Node)).ToList();
                yield return $"{Wording.Line(record, line.Key)}: {Wording.Join(names, Named)}: {alike.Key}";
            }
        }
    }

    private static string Reason(DecisionRecord record, CandidateRecord candidate) => candidate.Fate switch
    {
        Fate.Chosen => $"ships {DecimalText.Of(candidate.Quantity ?? 0)}",
        Fate.Excluded => Excluded(candidate),
        Fate.Outside => "outside of every step tried",
        Fate.NotConsidered => "not considered",
        Fate.Short => WhyNot.ShortWords(candidate, "has"),
        Fate.Outranked when record.Shipments.IsEmpty => $"could ship {DecimalText.Of(candidate.Available ?? 0)}, but there is no plan for the whole order",
        Fate.Outranked => "could ship it, but another plan is better",
        _ => throw new InvalidOperationException($"No words for {candidate.Fate}."),
    };

    /// <summary>What the network says first, then the rules of the policy by name.</summary>
    private static string Excluded(CandidateRecord candidate)
    {
        var rules = candidate.By.Where(v => v.Source is not null).Select(v => v.Rule).ToList();
        List<string> reasons = [.. candidate.By.Where(v => v.Source is null).Select(BuiltIn)];
        if (rules.Count > 0)
        {
            reasons.Add("excluded by " + Wording.Join(rules));
        }

        return string.Join("; ", reasons);
    }

    private static string BuiltIn(VetoRecord veto) => veto.Rule switch
    {
        "no_service" when veto.Because.StartsWith("No lane", StringComparison.Ordinal) => "has no lane to the counter",
        "no_capacity" when veto.Because.StartsWith("The slot", StringComparison.Ordinal) => "t" + veto.Because[1..],
        "inactive" => "is not active",
        "not_requested" => "is not among the nodes that the order asks for",
        "requested_without" => "is left out at the order's request",
        "not_carried" => "does not carry it",
        "not_sellable" => "has stock that is not for sale",
        "cannot_ship" => "does not ship",
        "no_service" => "no carrier service takes it from there in time",
        "no_capacity" => "has no capacity left",
        _ => "excluded by " + veto.Rule,
    };
}

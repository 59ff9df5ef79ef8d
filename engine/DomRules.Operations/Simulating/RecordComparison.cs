using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Simulating;

/// <summary>Two decisions on one order, beside each other.</summary>
public static class RecordComparison
{
    /// <summary>What both say, always in the same order; what neither speaks of is left out.</summary>
    /// <param name="before">One decision.</param>
    /// <param name="after">The other.</param>
    /// <param name="names">Names of nodes.</param>
    public static ImmutableArray<ComparedFact> Facts(DecisionRecord before, DecisionRecord after, NodeNames names) =>
    [
        .. Sides(before, after, names).Where(fact => fact.Before.Length + fact.After.Length > 0),
    ];

    /// <summary>Nodes that fare otherwise, by line, then node.</summary>
    public static ImmutableArray<CandidateDifference> Candidates(DecisionRecord before, DecisionRecord after)
    {
        var (one, other) = (Fates(before), Fates(after));
        return
        [
            .. one.Keys.Union(other.Keys).OrderBy(pair => pair.Line).ThenBy(pair => pair.Node, StringComparer.Ordinal)
                .Select(pair => new CandidateDifference(pair.Line, pair.Node, one.GetValueOrDefault(pair), other.GetValueOrDefault(pair)))
                .Where(pair => pair.Before != pair.After),
        ];
    }

    private static IEnumerable<ComparedFact> Sides(DecisionRecord before, DecisionRecord after, NodeNames names)
    {
        ComparedFact Both(string what, Func<DecisionRecord, IEnumerable<string?>> said) => new(what, [.. said(before).OfType<string>()], [.. said(after).OfType<string>()]);
        return
        [
            Both("Outcome", record => [Words.Of(record.Outcome).Replace('_', ' ')]),
            Both("Ships", record => record.Shipments.SelectMany(shipment => shipment.Lines.Select(line => $"{Amount(line.Quantity)} × {line.Sku} from {names.NameOf(shipment.Node)}"))),
            Both("Not planned", record => record.Unplanned.Select(line => $"{Amount(line.Quantity)} × {line.Sku}: {line.Why.Replace('_', ' ')}")),
            Both("Costs", record => [record.Cost]),
            Both("Parts of the cost", record => record.Shipments.SelectMany(shipment => shipment.Cost.Parts).Select(part => $"{part.Amount} {part.Rule}")),
            Both("Service", record => record.Shipments.Select(shipment => shipment.Service).Distinct(StringComparer.Ordinal)),
            Both("Arrives", record => record.Shipments.Select(DecidedSide.DayOf).Select(day => day?.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture))),
            Both("Held by", record => record.Holds.Select(hold => $"{hold.Rule}: {hold.Because}")),
            Both("Step that won", record => [record.Step]),
            Both("Decided by", record => record.Ranking.Take(1).Select(_ => record.TieBreak is { } tie ? $"tie broken by {tie}" : null)),
            Both("Rules that spoke", record => record.Rules.Where(rule => rule.Result is "matched" or "matched some").Select(rule => rule.Rule)),
            Both("Tags", record => record.Tags),
            Both("Parameters", record => record.Parameters.Select(parameter => $"{parameter.Name} = {parameter.Value}")),
        ];
    }

    private static Dictionary<(int Line, string Node), string> Fates(DecisionRecord record)
    {
        var fates = new Dictionary<(int, string), string>();
        foreach (var candidate in record.Candidates)
        {
            fates[(candidate.Line, candidate.Node)] = Words.Of(candidate.Fate).Replace('_', ' ')
                + (candidate.By.IsEmpty ? "" : ": " + string.Join("; ", candidate.By.Select(veto => $"{veto.Because} ({veto.Rule})")))
                + (candidate.Quantity is { } units ? $", ships {Amount(units)}" : "");
        }

        return fates;
    }

    private static string Amount(decimal amount) => DecimalText.Of(amount);
}

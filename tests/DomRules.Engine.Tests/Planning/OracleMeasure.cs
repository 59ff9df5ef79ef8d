using System.Numerics;
using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>What each criterion measures on a plan, as the semantics page says it: a list of numbers, compared in order.</summary>
internal static class OracleMeasure
{
    public static List<OracleNumber> Of(Story story, Criterion criterion, long?[] values, OraclePlan plan)
    {
        var used = plan.Used.ToList();
        var sign = criterion.Sense == Sense.Highest ? -1 : 1;
        var known = used.Where(c => values.ElementAtOrDefault(c) is not null).ToList();
        BigInteger Value(int c) => sign * values[c]!.Value;
        BigInteger Units(int c) => plan.Quantities[c] * story.Lines[story.Candidates[c].Line].UnitsPerStep;
        BigInteger Sum(IEnumerable<int> of, Func<int, BigInteger> number) => of.Aggregate(BigInteger.Zero, (sum, c) => sum + number(c));
        var unknownPairs = OracleNumber.Of(used.Count - known.Count);
        var unknownUnits = Sum(used.Except(known), Units);
        switch (criterion.Kind)
        {
            case CriterionKind.FewestShipments:
                return [OracleNumber.Of(plan.Shipments.Count)];
            case CriterionKind.LowestCost:
                return [OracleNumber.Of(plan.Cost)];
            case CriterionKind.EarliestDelivery:
                return
                [
                    plan.LastDay is { } day ? OracleNumber.Of(day) : OracleNumber.Unknown,
                    OracleNumber.Of(plan.Shipments.Values.Count(price => price.Day is null)),
                    OracleNumber.Of(plan.Shipments.Values.Sum(price => price.Day ?? 0)),
                ];
            case CriterionKind.OnTimeFirst:
                return [OracleNumber.Of(plan.Shipments.Values.Count(price => price.Late))];
            case CriterionKind.Worst:
                return
                [
                    known.Count < used.Count ? OracleNumber.Unknown : OracleNumber.Of(known.Select(Value).Max()),
                    unknownPairs,
                    OracleNumber.Of(Sum(known, Value)),
                ];
            case CriterionKind.Total:
                return [unknownPairs, OracleNumber.Of(Sum(known, Value))];
            case CriterionKind.Average:
                var all = Sum(used, Units);
                return [new OracleNumber(unknownUnits, all), new OracleNumber(Sum(known, c => Value(c) * Units(c)), all)];
            case CriterionKind.Units:
                return [OracleNumber.Of(unknownUnits), OracleNumber.Of(Sum(known, c => Value(c) * Units(c)))];
            case CriterionKind.MostCompleteLines:
                return [OracleNumber.Of(-Enumerable.Range(0, story.Lines.Count).Count(line => Taken(story, plan, line) == story.Lines[line].Demand))];
            case CriterionKind.MostValue:
                return [OracleNumber.Of(-Sum(used, c => (BigInteger)plan.Quantities[c] * story.Lines[story.Candidates[c].Line].ValuePerStep))];
            case CriterionKind.MostUnits:
                return [OracleNumber.Of(-Sum(used, Units))];
            case CriterionKind.LeastBackordered:
                return [OracleNumber.Of(Sum(used.Where(c => story.Candidates[c].Backorder), Units))];
            default:
                return Waterfall(story, values, sign, plan);
        }
    }

    /// <summary>For each line, for each value from the best (unknown last), minus what is taken at that value.</summary>
    private static List<OracleNumber> Waterfall(Story story, long?[] values, int sign, OraclePlan plan) =>
    [
        .. from line in Enumerable.Range(0, story.Lines.Count)
           let mine = Enumerable.Range(0, story.Candidates.Count).Where(c => story.Candidates[c].Line == line)
           from level in mine.GroupBy(c => values[c] is { } v ? sign * v : long.MaxValue).OrderBy(level => level.Key)
           select OracleNumber.Of(-level.Sum(c => plan.Quantities[c])),
    ];

    public static long Taken(Story story, OraclePlan plan, int line) =>
        plan.Used.Where(c => story.Candidates[c].Line == line).Sum(c => plan.Quantities[c]);

    /// <summary>The place in a criterion's numbers that its tolerance is about; those before it must be equal.</summary>
    public static int ToleratedPlace(CriterionKind kind) => kind is CriterionKind.Total or CriterionKind.Average or CriterionKind.Units ? 1 : 0;
}

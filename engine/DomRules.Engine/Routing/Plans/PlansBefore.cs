using DomRules.Engine.Evidence;
using DomRules.Engine.Planning;
using DomRules.Model.Canonical;
using DomRules.Model.Decisions;
using PlanKind = DomRules.Engine.Planning.CriterionKind;

namespace DomRules.Engine.Routing.Plans;

/// <summary>What told two plans apart before the rank list, where no criterion of the policy says it: how much of the order is planned, or backordered.</summary>
internal sealed class PlansBefore(PlanInput input, string currency)
{
    /// <summary>The row of the comparison.</summary>
    internal RankingRecord Row(PrefixVerdict verdict) =>
        new(Name(verdict.Kind), Words(verdict.Kind, verdict.Best.Value), Words(verdict.Kind, verdict.Other.Value), null, true, false);

    /// <summary>By how much.</summary>
    internal string Difference(PrefixVerdict verdict)
    {
        var difference = verdict.Other.Value - verdict.Best.Value;
        return Words(verdict.Kind, Math.Abs(difference)) + DifferenceWords.More(difference);
    }

    private static string Name(PlanKind kind) => kind switch
    {
        PlanKind.MostCompleteLines => "most complete lines",
        PlanKind.MostValue => "most value",
        PlanKind.MostUnits => "most units",
        _ => "fewest units backordered",
    };

    private string Words(PlanKind kind, long value) => kind switch
    {
        PlanKind.MostCompleteLines => value == 1 ? "1 line" : $"{DecimalText.Of(value)} lines",
        PlanKind.MostValue => ValueText.Money(SplitTerms.ValueScale.Exact(value), currency),
        _ => DifferenceWords.Units(value / (decimal)input.UnitsScale),
    };
}

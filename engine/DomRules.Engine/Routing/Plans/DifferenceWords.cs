using DomRules.Engine.Evidence;
using DomRules.Engine.Explanation;
using DomRules.Engine.Planning;
using DomRules.Model.Types;
using DomRules.Model.Values;
using GraphCriterion = DomRules.Model.Graph.Criterion;
using GraphKind = DomRules.Model.Graph.CriterionKind;

namespace DomRules.Engine.Routing.Plans;

/// <summary>By how much two plans differ in a criterion, in words with the unit; null where that is no number.</summary>
internal static class DifferenceWords
{
    /// <summary>The words.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="places">Decimal places of its values.</param>
    /// <param name="chosen">The chosen plan's value.</param>
    /// <param name="other">The other plan's.</param>
    /// <param name="currency">What money is in.</param>
    /// <param name="unitsScale">Planner's units of one unit.</param>
    internal static string? Of(GraphCriterion criterion, int places, CriterionValue chosen, CriterionValue other, string currency, long unitsScale)
    {
        var difference = First(other) - First(chosen) is var first && first != 0 ? first : other.Then - chosen.Then;
        if (chosen.Unknown > 0 || other.Unknown > 0 || difference == 0)
        {
            return null;
        }

        var amount = Math.Abs(difference) / PlanCriteria.Power(places);
        return criterion.Kind switch
        {
            GraphKind.FewestShipments => Shipments((int)difference),
            GraphKind.OnTimeFirst => Counted((int)amount, "late shipment", "late shipments", difference),
            GraphKind.EarliestDelivery => Days((int)amount, difference),
            GraphKind.LowestCost => ValueText.Money(amount, currency) + More(difference),
            GraphKind.PreferNodes => Units(amount / unitsScale) + More(difference),
            GraphKind.FillBy => null,
            _ => Typed(criterion.Value?.Type, decimal.Round(amount, 6), difference, currency),
        };
    }

    internal static string Units(decimal units) => $"{Model.Canonical.DecimalText.Of(units)} {(units == 1 ? "unit" : "units")}";

    internal static string Shipments(int difference) => Counted(Math.Abs(difference), "shipment", "shipments", difference);

    internal static string More(decimal difference) => difference > 0 ? " more" : " less";

    private static decimal First(CriterionValue value) => value.Value / (decimal)Math.Max(1, value.Divisor);

    private static string Counted(int count, string one, string many, decimal difference) =>
        Wording.Count(count, one, many) + (difference > 0 ? " more" : " fewer");

    private static string Days(int days, decimal difference) => Wording.Count(days, "day", "days") + (difference > 0 ? " later" : " sooner");

    private static string? Typed(RuleType? type, decimal amount, decimal difference, string currency) => type?.Kind switch
    {
        TypeKind.Date => decimal.IsInteger(amount) ? Days((int)amount, difference) : null,
        TypeKind.Code or TypeKind.YesNo => null,
        TypeKind.Money => ValueText.Money(amount, currency) + More(difference),
        TypeKind.Percent => Measured(amount, Measure.Percent, difference),
        TypeKind.Weight => Measured(amount, Measure.Weight, difference),
        TypeKind.Length => Measured(amount, Measure.Length, difference),
        TypeKind.Volume => Measured(amount, Measure.Volume, difference),
        TypeKind.Duration => Measured(amount, Measure.Duration, difference),
        TypeKind.WorkingDays => Measured(amount, Measure.WorkingDays, difference),
        _ => Model.Canonical.DecimalText.Of(amount) + More(difference),
    };

    private static string Measured(decimal amount, Measure measure, decimal difference) => ValueText.Of(new NumberValue(amount, measure)) + More(difference);
}

using System.Globalization;
using DomRules.Engine.Planning;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Plans;

/// <summary>
/// What <c>split</c> and the step's cap put in the way of plans. The groups of one rule are told apart: often a single one is to blame.
/// <c>only if</c> never is, since the plan with the fewest shipments meets it.
/// </summary>
internal static class SplitHindrances
{
    internal static IEnumerable<Hindrance> Of(RoutingSession session, PlanInput input, RoutingStep step)
    {
        var demands = input.Split.Constraints.Where(c => !step.Without.Contains(c.Rule, StringComparer.Ordinal) && CanHinder(input, c.Constraint)).ToList();
        foreach (var (rule, constraint) in demands)
        {
            var isOneOfSeveral = constraint.Kind == PlanConstraintKind.Group && demands.Count(d => d.Rule == rule) > 1;
            yield return isOneOfSeveral ? new Hindrance($"{rule}: lines {Lines(session, input, constraint)}", rule, constraint) : new Hindrance(rule, rule);
        }

        foreach (var cap in input.Split.CapRules.Except(step.Without, StringComparer.Ordinal))
        {
            yield return new Hindrance(cap, cap);
        }

        if (step.AtMostShipments is not null)
        {
            yield return new Hindrance(step.Name, step.Name);
        }
    }

    /// <summary>Names once each, in the order of the hindrances; a rule of which every group is in the way is named as such.</summary>
    internal static List<string> Named(List<Hindrance> hindrances, List<string> names)
    {
        var whole = hindrances.GroupBy(h => h.Rule, StringComparer.Ordinal).Where(rule => rule.All(h => names.Contains(h.Name, StringComparer.Ordinal))).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal);
        return [.. hindrances.Where(h => names.Contains(h.Name, StringComparer.Ordinal)).Select(h => whole.Contains(h.Rule) ? h.Rule : h.Name).Distinct(StringComparer.Ordinal)];
    }

    private static bool CanHinder(PlanInput input, PlanConstraint constraint) =>
        constraint.Kind != PlanConstraintKind.SplitConditions && (constraint.Kind != PlanConstraintKind.Group || input.Problem.Groups[constraint.Index].Price is null);

    private static string Lines(RoutingSession session, PlanInput input, PlanConstraint constraint)
    {
        var group = input.Problem.Groups[constraint.Index];
        var lines = input.Problem.GroupLines.Slice(group.First, group.Count).ToArray();
        return string.Join(", ", lines.Select(line => session.Lines[line].Line.Number.ToString(CultureInfo.InvariantCulture)));
    }
}

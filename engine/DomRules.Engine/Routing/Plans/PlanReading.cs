using DomRules.Engine.Evidence;
using DomRules.Engine.Explanation;
using DomRules.Engine.Planning;
using DomRules.Engine.Routing.Shipping;
using DomRules.Model.Decisions;
using DomRules.Model.Types;
using DomRules.Model.Values;
using GraphCriterion = DomRules.Model.Graph.Criterion;
using GraphKind = DomRules.Model.Graph.CriterionKind;

namespace DomRules.Engine.Routing.Plans;

/// <summary>Reads a planner's answer into what routing keeps: shipments with their services, and the comparison with the runner-up in words.</summary>
internal sealed class PlanReading(RoutingSession session, PlanInput input)
{
    /// <summary>The best plan of an answer.</summary>
    internal PlanDraft Read(PlanResult result)
    {
        var best = result.Best!;
        return new PlanDraft(Shipments(best), result.Status == PlanStatus.Optimal, input.Scale.Exact(best.Cost), input.Scale.Exact(Groups(best)));
    }

    /// <summary>The best plan of an answer beside its runner-up, if that was looked for.</summary>
    internal PlanComparison Compare(PlanResult result) => new(
        Ranking(result, result.Best!),
        result.DecidedAt < 0 && !result.DecidedBefore && result.RunnerUp is not null ? TieWords(result.TieBreak) : null,
        result.Status == PlanStatus.Optimal ? [] : Bounds(result),
        result.RunnerUp is { } runnerUp ? input.Scale.Exact(runnerUp.Cost - result.Best!.Cost) : null);

    /// <summary>The best plan of an answer beside the best one that has some pair, which stands as the runner-up.</summary>
    internal PairComparison CompareWith(PlanResult result)
    {
        if (result.RunnerUp is not { } other)
        {
            return PairComparison.Without(result.RunnerUpProven ? PairStanding.NoPlan : PairStanding.NotFound);
        }

        var isProven = result.Status == PlanStatus.Optimal && result.RunnerUpProven;
        var rows = Ranking(result, result.Best!);
        if (result.Before is { } before)
        {
            var (row, difference) = Before(before);
            return new PairComparison(PairStanding.Ranked, [row, .. rows], false, difference, null, isProven);
        }

        return result.DecidedAt < 0
            ? new PairComparison(PairStanding.Tied, [.. rows], TieBreak: TieWords(result.TieBreak), IsProven: isProven)
            : new PairComparison(PairStanding.Ranked, [.. rows], result.DecidedExactly, Difference(result.Ranking[result.DecidedAt], result.Best!.Values[result.DecidedAt], other.Values[result.DecidedAt], other.Shipments.Length - result.Best.Shipments.Length), null, isProven);
    }

    private (RankingRecord Row, string? Difference) Before(PrefixVerdict verdict)
    {
        if (verdict.Criterion < 0 || input.Criteria.At(verdict.Criterion) is not { } criterion)
        {
            var before = new PlansBefore(input, session.Frame.Currency);
            return (before.Row(verdict), before.Difference(verdict));
        }

        var (chosen, other) = (Words(criterion.Criterion, criterion.Places, verdict.Best), Words(criterion.Criterion, criterion.Places, verdict.Other));
        return (new RankingRecord(criterion.Criterion.Name, chosen, other, null, true, false), Difference(verdict.Criterion, verdict.Best, verdict.Other, 0));
    }

    /// <summary>Days of all shipments together are first of all more where there are more shipments.</summary>
    private string? Difference(int index, CriterionValue chosen, CriterionValue other, int shipments) =>
        input.Criteria.At(index) is not { } criterion ? null
        : criterion.Criterion.Kind == GraphKind.EarliestDelivery && chosen is { Unknown: 0 } && other is { Unknown: 0 } && chosen.Value == other.Value && shipments != 0 ? DifferenceWords.Shipments(shipments)
        : DifferenceWords.Of(criterion.Criterion, criterion.Places, chosen, other, session.Frame.Currency, input.UnitsScale);

    /// <summary>The cost of a plan beyond its shipments is that of broken groups.</summary>
    private long Groups(Plan plan)
    {
        var groups = plan.Cost - (input.Problem.ExtraShipmentCost * (plan.Shipments.Length - 1));
        foreach (var shipment in plan.Shipments)
        {
            groups -= shipment.Price.Cost;
        }

        return groups;
    }

    private List<ShipmentDraft> Shipments(Plan plan)
    {
        var shipments = new List<ShipmentDraft>();
        foreach (var contents in Contents(plan))
        {
            var pickup = OrderIntake.IsPickup(session.Lines[contents[0].Line].Line) ? session.Shipping.Pickup.Planned(contents) : null;
            var service = session.Shipping.HasCarriers && pickup is null ? session.Shipping.Best(contents, out _) : null;
            Insert(shipments, new ShipmentDraft(contents, service, pickup));
        }

        return shipments;
    }

    private void Insert(List<ShipmentDraft> shipments, ShipmentDraft shipment)
    {
        var place = shipments.Count;
        while (place > 0 && Compare(shipment, shipments[place - 1]) < 0)
        {
            place--;
        }

        shipments.Insert(place, shipment);
    }

    /// <summary>By lowest line number, then node id, then how long it waits.</summary>
    private int Compare(ShipmentDraft one, ShipmentDraft other)
    {
        var order = FirstLine(one).CompareTo(FirstLine(other));
        order = order != 0 ? order : string.CompareOrdinal(IdOf(one), IdOf(other));
        return order != 0 ? order : one.Contents.Max(c => c.Kind).CompareTo(other.Contents.Max(c => c.Kind));
    }

    private string IdOf(ShipmentDraft shipment) => session.Snapshot.Nodes[session.Shipping.Pickup.PlaceOf(shipment.Contents)].Id;

    private int FirstLine(ShipmentDraft shipment)
    {
        var first = int.MaxValue;
        foreach (var content in shipment.Contents)
        {
            first = Math.Min(first, session.Lines[content.Line].Line.Number);
        }

        return first;
    }

    /// <summary>What each shipment holds; where an order waits for all, every one of them is ready when the last is.</summary>
    private List<Content[]> Contents(Plan plan)
    {
        var shipments = new List<Content[]>();
        foreach (var shipment in plan.Shipments)
        {
            shipments.Add(input.Contents(plan.Allocations.Slice(shipment.First, shipment.Count)));
        }

        if (input.WaitsForAll)
        {
            var last = shipments.Max(s => s.Max(c => c.ReadyOn));
            return [.. shipments.Select(s => s.Select(c => c with { ReadyOn = last }).ToArray())];
        }

        return shipments;
    }

    private List<RankingRecord> Ranking(PlanResult result, Plan best)
    {
        var rows = new List<RankingRecord>();
        for (var i = 0; i < result.Ranking.Length; i++)
        {
            if (input.Criteria.At(result.Ranking[i]) is not { } criterion)
            {
                continue;
            }

            var runnerUp = result.RunnerUp is { } other && i < other.Values.Length ? Words(criterion.Criterion, criterion.Places, other.Values[i]) : null;
            var chosen = Words(criterion.Criterion, criterion.Places, best.Values[i]);
            var toldNothing = best.Values[i].Unknown > 0 && (runnerUp is null || result.RunnerUp!.Values[i].Unknown > 0);
            rows.Add(new RankingRecord(criterion.Criterion.Name, chosen, runnerUp, Band(criterion.Criterion), result.DecidedAt == i, toldNothing)
            {
                ChosenTotal = Total(criterion.Criterion, criterion.Places, best.Values[i], best, result.RunnerUp),
                RunnerUpTotal = runnerUp is null ? null : Total(criterion.Criterion, criterion.Places, result.RunnerUp!.Values[i], result.RunnerUp, best),
            });
        }

        return rows;
    }

    private List<BoundRecord> Bounds(PlanResult result)
    {
        var bounds = new List<BoundRecord>();
        for (var i = 0; i < result.Ranking.Length && i < result.Bounds.Length; i++)
        {
            if (input.Criteria.At(result.Ranking[i]) is { } criterion && result.Bounds[i] is { } bound)
            {
                bounds.Add(new BoundRecord(criterion.Criterion.Name, Words(criterion.Criterion, criterion.Places, bound)));
            }
        }

        return bounds;
    }

    private string? Band(GraphCriterion criterion) => criterion.Within is null ? null : ValueText.Of(session.Interpreter.Evaluate(criterion.Within));

    private string Words(GraphCriterion criterion, int places, CriterionValue value)
    {
        if (value.Unknown > 0 && criterion.Kind is not (GraphKind.FewestShipments or GraphKind.LowestCost or GraphKind.OnTimeFirst or GraphKind.PreferNodes or GraphKind.FillBy))
        {
            return "unknown";
        }

        var amount = value.Value / PlanCriteria.Power(places) / Math.Max(1, value.Divisor);
        return criterion.Kind switch
        {
            GraphKind.LowestCost => ValueText.Cost(amount + session.Costs.OncePerPlan.Sum(p => p.Amount), session.Frame.Currency),
            GraphKind.EarliestDelivery => value.Value is > 0 and < 3_652_059 ? Explanation.Wording.Day(DateOnly.FromDayNumber((int)value.Value)) : "unknown",
            GraphKind.Worst or GraphKind.Total or GraphKind.Average when criterion.Value is { } expression => Typed(expression.Type, decimal.Round(amount, 6)),
            GraphKind.PreferNodes or GraphKind.FillBy => DifferenceWords.Units(value.Value / (decimal)input.UnitsScale),
            _ => Model.Canonical.DecimalText.Of(decimal.Round(amount, 6)),
        };
    }

    /// <summary>What counts where the worst values are equal; of dates how many days all shipments take together, unless both plans have but one.</summary>
    private string? Total(GraphCriterion criterion, int places, CriterionValue value, Plan plan, Plan? other)
    {
        var shipments = plan.Shipments.Length;
        var hasSeveral = criterion.Kind == GraphKind.EarliestDelivery && Math.Max(shipments, other?.Shipments.Length ?? 0) > 1;
        if (value.Unknown > 0 || (value.Then == value.Value && !hasSeveral))
        {
            return null;
        }

        var total = decimal.Round(value.Then / PlanCriteria.Power(places), 6);
        return criterion.Kind switch
        {
            GraphKind.EarliestDelivery when hasSeveral => Explanation.Wording.Count((int)(value.Then - ((long)shipments * session.Today.DayNumber)), "day", "days"),
            GraphKind.Worst when criterion.Value!.Type.Kind is TypeKind.Date or TypeKind.Code or TypeKind.YesNo => Model.Canonical.DecimalText.Of(total),
            GraphKind.Worst => Typed(criterion.Value!.Type, total),
            _ => null,
        };
    }

    private string Typed(RuleType type, decimal amount) => type.Kind switch
    {
        TypeKind.Money => ValueText.Money(amount, session.Frame.Currency),
        TypeKind.Date => Explanation.Wording.Day(DateOnly.FromDayNumber((int)Math.Clamp(amount, 0, 3_652_058))),
        TypeKind.Code => type.Vocabulary!.Members.ElementAtOrDefault((int)amount) ?? "unknown",
        TypeKind.YesNo => amount >= 1 ? "yes" : "no",
        TypeKind.Percent => ValueText.Of(new NumberValue(amount, Measure.Percent)),
        TypeKind.Weight => ValueText.Of(new NumberValue(amount, Measure.Weight)),
        TypeKind.Length => ValueText.Of(new NumberValue(amount, Measure.Length)),
        TypeKind.Volume => ValueText.Of(new NumberValue(amount, Measure.Volume)),
        TypeKind.Duration => ValueText.Of(new NumberValue(amount, Measure.Duration)),
        TypeKind.WorkingDays => ValueText.Of(new NumberValue(amount, Measure.WorkingDays)),
        _ => Model.Canonical.DecimalText.Of(amount),
    };

    private static string TieWords(TieBreak tie) => tie switch
    {
        TieBreak.BackorderWhereShipping => "backorder where something ships already",
        TieBreak.NodeRanks => "node rank",
        TieBreak.NodeIds => "node id",
        TieBreak.LineByLine => "the earlier node, line by line",
        _ => "the earlier source",
    };
}

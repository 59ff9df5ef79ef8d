using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Explains a decision from its record alone; node names come from the snapshot that the record's hash names.</summary>
public static class Explainer
{
    /// <summary>The whole explanation.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="nodeName">Name of a node for people, by id; the id itself when nothing better is known.</param>
    public static Explanation Explain(DecisionRecord record, Func<string, string> nodeName)
    {
        if (record.Return is not null)
        {
            return ReturnExplainer.Explain(record, nodeName);
        }

        if (record.Kind == "event")
        {
            return EventExplainer.Explain(record, nodeName);
        }

        ImmutableArray<ExplanationSection> sections =
        [
            new("Decided by a person", [.. PersonWords.Of(record)]),
            new("Shipments", [.. record.Shipments.SelectMany(s => Shipment(s, nodeName))]),
            new("Not shipped", [.. record.Unplanned.Select(u => $"{Wording.Units(u.Quantity, u.Sku)} (line {Wording.Number(u.Line)}): {NotShipped(u.Why)}")]),
            new("Held", [.. record.Holds.Select(Hold)]),
            new("What happens now", [.. record.Actions.Select(Action)]),
            new("In place of what was ordered", [.. record.Substitutes.Select(SubstituteWords.Line)]),
            new("What decided", [.. Ranking(record)]),
            new("Candidates", [.. CandidateWords.Of(record, nodeName)]),
            new("Stock", [.. record.Contention.Select(c => $"{nodeName(c.Node)}, {Wording.Line(record, c.Line)}: {Shortfall.Figures(c)}")]),
            new("Steps", [.. record.Steps.Select(Step)]),
            new("Rules that matched", [.. record.Rules.Where(r => r.Result is "matched" or "matched some").Select(Rule)]),
            new("Assumed", [.. record.Assumptions.Select(Assumption)]),
            new("What could be shipped in part", [.. Attainable(record, nodeName)]),
            new("Warnings", record.Warnings),
        ];
        return new Explanation(record.Summary, [.. sections.Where(s => !s.Lines.IsEmpty)]);
    }

    private static IEnumerable<string> Shipment(ShipmentRecord shipment, Func<string, string> nodeName)
    {
        var lines = Wording.Join([.. shipment.Lines.Select(l => Wording.Units(l.Quantity, l.Sku))], 12);
        var distance = shipment.DistanceMetres is { } metres ? $", {Wording.Distance(metres)} away" : "";
        yield return $"{nodeName(shipment.Node)} ({shipment.Node}{distance}): {lines}";
        if (shipment.Service is { } service)
        {
            var days = shipment.DeliverOn is { } day ? $", delivers on {Wording.Day(day)}{(shipment.OnTime == false ? ", late" : "")}" : "";
            yield return $"  with {service}{days}";
        }

        if (shipment.ReadyFrom is { } ready)
        {
            yield return $"  ready to be collected from {Wording.Moment(ready)}{(shipment.Slot is { } slot ? $", in the slot {Wording.Slot(slot)}" : "")}{(shipment.OnTime == false ? ", late" : "")}";
        }

        foreach (var transfer in shipment.Transfers)
        {
            yield return $"  {Wording.Transfer(transfer, nodeName)}";
        }

        foreach (var line in shipment.Lines.Where(l => l.ReadyOn is not null))
        {
            yield return $"  {line.Sku}: ready on {Wording.Day(line.ReadyOn!.Value)}{(line.IsAssumed ? " (assumed)" : "")}";
        }

        yield return $"  costs {shipment.Cost.Total}{Parts(shipment.Cost)}";
    }

    private static string Parts(CostRecord cost) => cost.Parts switch
    {
        [] => "",
        [var only] when only.Amount == cost.Total => $": {Part(only)}",
        [var first, .. var rest] => $" = {first.Amount} {Part(first)}{string.Concat(rest.Select(p => p.Amount.StartsWith('-') ? $" - {p.Amount[1..]} {Part(p)}" : $" + {p.Amount} {Part(p)}"))}",
    };

    private static string Part(CostPartRecord part) => $"{part.Rule}{(part.Because.Length == 0 ? "" : $" ({part.Because})")}";

    private static string NotShipped(string why) => why switch
    {
        "short" => "there is not enough stock",
        "no_stock_data" => "no node has stock data",
        "excluded" => "no node may ship it",
        "blocked" => "it cannot be planned together with the rest",
        _ => why.Replace('_', ' '),
    };

    internal static string Hold(HoldRecord hold) =>
        $"{hold.Because} ({hold.Rule}, {hold.Source}){(hold.Queue is null ? "" : $", waits in {hold.Queue}")}{(hold.DueBy is { } due ? $", due {Wording.Moment(due)}" : "")}";

    internal static string Action(ActionRecord action) =>
        $"{What(action)}: {action.Because} ({action.Rule}, {action.Source})";

    private static string What(ActionRecord action) => action switch
    {
        { Detail: null } => action.Action.Replace('_', ' '),
        { Action: "recheck", Detail: var every } => $"recheck every {every}",
        { Action: "cancel", Detail: var after } => $"cancel after {after}",
        { Action: "hold", Detail: var queue } => $"hold for {queue}",
        { Action: "set_stock", Detail: var units } => $"set stock to {units}",
        { Action: "reduce_stock", Detail: var units } => $"reduce stock by {units}",
        { Action: "upgrade_service", Detail: var money } => $"upgrade service up to {money}",
        { Action: "suspend_node", Detail: var time } => $"suspend node for {time}",
        _ => $"{action.Action.Replace('_', ' ')} {action.Detail}",
    };

    internal static string Assumption(AssumptionRecord assumption) =>
        $"{assumption.Fact}{(assumption.Of is null ? "" : $" of {assumption.Of}")} = {assumption.Assumed}{(assumption.Meaning.Length == 0 ? "" : $": {assumption.Meaning}")}";

    private static IEnumerable<string> Ranking(DecisionRecord record)
    {
        foreach (var row in record.Ranking)
        {
            var (chosen, next) = Wording.Apart(row.Chosen, row.RunnerUp ?? "");
            var against = row.RunnerUp is null ? "" : $" against {next}";
            var note = row switch { { Decided: true } => ", this decided", { ToldNothing: true } => ", which told nothing", _ => "" };
            var total = row.RunnerUp == row.Chosen && row.ChosenTotal != row.RunnerUpTotal ? InAll(row) : "";
            yield return $"{row.Criterion}{(row.Within is null ? "" : $" within {row.Within}")}: {chosen}{against}{total}{note}";
        }

        if (record.TieBreak is { } tie)
        {
            yield return $"tie-break: {tie}";
        }

        if (record.Shipments.Length > 0)
        {
            yield return record.Optimality == "proven" ? "no better plan exists (proven)" : "a search limit was reached; bounds: " + string.Join(", ", record.Bounds.Select(b => $"{b.Criterion} {b.Bound}"));
        }
    }

    private static string InAll(RankingRecord row)
    {
        var (chosen, next) = Wording.Apart(row.ChosenTotal ?? row.Chosen, row.RunnerUpTotal ?? row.RunnerUp!);
        return $" (in all {chosen} against {next})";
    }

    private static string Step(StepRecord step) =>
        $"{step.Step}: {step.Result.Replace('_', ' ')}{(step.BlockedBy.IsEmpty ? "" : $", blocked by {Wording.Join(step.BlockedBy)}")}{(step.Short.IsEmpty ? "" : $", short of line {string.Join(", ", step.Short.Select(Wording.Number))}")}";

    internal static string Rule(RuleRecord rule)
    {
        var pairs = rule.Matches is { } matches ? $" for {Wording.Count(matches, "candidate", "candidates")}" : "";
        var evidence = string.Join("; ", rule.Evidence.Select(e => $"{e.Fact} is {e.Actual} (needed: {e.Needed}{(e.Holds ? "" : ", not met")})"));
        return $"{rule.Rule} ({rule.Source}){pairs}{(rule.Because is null ? "" : $": {rule.Because}")}{(evidence.Length == 0 ? "" : $" [{evidence}]")}";
    }

    private static IEnumerable<string> Attainable(DecisionRecord record, Func<string, string> nodeName) => record.Attainable is not { } attainable
        ? []
        : attainable.Shipments.Select(s => $"{nodeName(s.Node)} could ship {Wording.Join([.. s.Lines.Select(l => Wording.Units(l.Quantity, l.Sku))])}");
}

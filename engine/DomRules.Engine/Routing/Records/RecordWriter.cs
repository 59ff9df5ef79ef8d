using System.Buffers;
using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Evidence;
using DomRules.Engine.Explanation;
using DomRules.Engine.Routing.Plans;
using DomRules.Engine.Routing.Rules;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>Writes the record of a decision from what the stages left in the session.</summary>
internal sealed class RecordWriter(RoutingSession session, PlanInput input, Gate gate)
{
    private readonly CandidateFates _fates = new(session, input);
    private readonly ShipmentRecords _shipments = new(session);
    private readonly LongLists _lists = new(session);

    internal DecisionRecord Write(Outcome outcome, SourcingResult? sourcing, int? served) => Write(outcome, sourcing, served, asText: false);

    /// <summary>Writes the record's bytes, the long lists without an object for each of their items.</summary>
    internal void WriteJson(IBufferWriter<byte> buffer, Outcome outcome, SourcingResult? sourcing, int? served)
    {
        var record = Write(outcome, sourcing, served, asText: true);
        DecisionJson.Write(buffer, record, _lists.CandidateText(_fates.Listed), _lists.RuleText);
    }

    private DecisionRecord Write(Outcome outcome, SourcingResult? sourcing, int? served, bool asText)
    {
        var graph = session.Policy.Graph;
        Prepare(sourcing);
        var plan = sourcing?.Plan;
        var comparison = plan is null ? null : sourcing!.Comparison;
        var ships = outcome is Outcome.Routed or Outcome.PartlyRouted or Outcome.Held ? plan : null;
        _fates.Find(sourcing);
        var slice = SliceHash.Of(session);
        var record = new DecisionRecord
        {
            Decision = InputHash.Of(session.Order, slice, graph.Hash, session.At),
            Order = session.Order.Id,
            At = session.At,
            Outcome = outcome,
            Summary = "",
            Shipments = _shipments.Of(ships),
            Unplanned = Unplanned(outcome, sourcing, ships),
            Holds = [.. gate.Holds],
            Actions = [.. gate.Actions],
            Tags = [.. gate.Tags],
            Candidates = asText ? [] : _lists.Candidates(_fates.Listed),
            NotCarried = [.. _fates.Counted],
            Ranking = comparison is null ? [] : [.. comparison.Ranking],
            TieBreak = comparison?.TieBreak,
            Rules = Rules(sourcing, asText),
            Step = sourcing?.Step,
            Steps = Steps(sourcing),
            Optimality = plan is null or { IsProven: true } ? "proven" : "bounded",
            Bounds = comparison is null ? [] : [.. comparison.Bounds],
            Cost = ships is null ? null : ValueText.Cost(_shipments.Total, session.Frame.Currency),
            Relaxed = sourcing is null ? [] : [.. sourcing.Relaxed],
            Assumptions = [.. session.Assumptions.OrderBy(a => a.Fact, StringComparer.Ordinal).ThenBy(a => a.Of, StringComparer.Ordinal)],
            Parameters = [.. graph.Parameters.Select(p => new ParameterRecord(p.Name, ValueText.Of(p.Value)))],
            Attainable = Attainable(sourcing),
            Conflict = plan is null && sourcing is not null ? [.. sourcing.Conflict] : [],
            Contention = Contentions.Of(session, sourcing, _fates.Listed),
            Served = served,
            Inputs = Inputs(ships),
            Cleared = [.. gate.Cleared],
            Reserved = _shipments.Reserved(outcome == Outcome.Held ? plan : ships),
            Fault = session.Fault,
            Warnings = OrderWarnings.Of(session),
            Policy = new PolicyReference(graph.Name, graph.Version, graph.Hash),
            Snapshot = slice,
            Engine = EngineVersion.Text,
        };
        return record with { Summary = DecisionSummary.Of(record, new StockedNodes(session, _fates), NameOf) };
    }

    internal ImmutableArray<VetoRecord> Vetoes(int line, int node) => _lists.Vetoes(line, node, session.Pair(line, node).BuiltIn | CandidateFates.Unserved(session, line, node));

    /// <summary>What the plan did without and the record tells: the runner-up, why steps lost, which carriers serve nodes with nothing to ship.</summary>
    private void Prepare(SourcingResult? sourcing)
    {
        if (sourcing is not null)
        {
            sourcing.Explain();
            session.Eligibility.Complete();
        }
    }

    /// <summary>Rules of <c>confirm</c> speak of the plan, so it is put before them once more.</summary>
    private ImmutableArray<RuleRecord> Rules(SourcingResult? sourcing, bool asText)
    {
        session.Frame.Plan = session.Policy.Confirm.IsEmpty || sourcing?.Plan is null ? null : PlanFacts.Of(session, sourcing);
        var rules = _lists.Rules(asText);
        session.Frame.Plan = null;
        return rules;
    }

    private string NameOf(string id) => session.Snapshot.NodeOf(id) is >= 0 and var node ? session.Snapshot.Nodes[node].Name : id;

    private ImmutableArray<UnplannedRecord> Unplanned(Outcome outcome, SourcingResult? sourcing, PlanDraft? ships)
    {
        if (outcome is Outcome.Routed or Outcome.NothingToShip)
        {
            return [];
        }

        if (outcome is Outcome.Cancelled || (outcome == Outcome.Held && (sourcing is null || sourcing.Plan is not null)))
        {
            var why = session.Fault is not null ? "fault" : outcome == Outcome.Held ? "held" : "cancelled";
            return [.. session.Order.Lines.Select(l => new UnplannedRecord(l.Number, l.Sku, l.Quantity, why))];
        }

        if (session.Fault is not null)
        {
            return [.. session.Order.Lines.Select(l => new UnplannedRecord(l.Number, l.Sku, l.Quantity, "fault"))];
        }

        return [.. Left(ships, line => Why(line, outcome, sourcing)).Concat(outcome == Outcome.Held ? WithoutNode() : []).OrderBy(u => u.Line)];
    }

    /// <summary>Lines that need no node; they wait with an order that is held.</summary>
    private IEnumerable<UnplannedRecord> WithoutNode() => session.Order.Lines
        .Where(l => !session.Lines.Exists(planned => planned.Line.Number == l.Number))
        .Select(l => new UnplannedRecord(l.Number, l.Sku, l.Quantity, "held"));

    private ImmutableArray<UnplannedRecord> Left(PlanDraft? ships, Func<int, string> why)
    {
        var unplanned = ImmutableArray.CreateBuilder<UnplannedRecord>();
        for (var i = 0; i < session.Lines.Count; i++)
        {
            var left = session.Lines[i].Demand - (ships?.Planned(i) ?? 0);
            if (left > 0)
            {
                unplanned.Add(new UnplannedRecord(session.Lines[i].Line.Number, session.Lines[i].Line.Sku, session.Lines[i].UnitsOf(left), why(i)));
            }
        }

        return unplanned.ToImmutable();
    }

    /// <summary>An order that waits, waits for stock: all its lines do, those that could have gone too.</summary>
    private string Why(int line, Outcome outcome, SourcingResult? sourcing) =>
        UnplannedWords.Why(session, line, sourcing) is var why && outcome == Outcome.Backordered && why != "no_stock_data" ? "short" : why;

    private ImmutableArray<StepRecord> Steps(SourcingResult? sourcing)
    {
        if (session.Policy.Graph.Steps.IsEmpty)
        {
            return [];
        }

        var tried = (sourcing?.Steps ?? []).ToDictionary(s => s.Step.Name, StringComparer.Ordinal);
        return
        [
            .. session.Policy.Graph.Steps.Select(step => tried.TryGetValue(step.Name, out var outcome)
                ? new StepRecord(step.Name, outcome.HasWon ? outcome.IsFilled ? "filled" : "won" : "no_plan", [.. outcome.Short], [.. outcome.BlockedBy])
                : new StepRecord(step.Name, sourcing is not null && step.When is not null && !session.Truth(step.When, step.Name) ? "condition_not_met" : "not_tried", [], [])),
        ];
    }

    private AttainableRecord? Attainable(SourcingResult? sourcing)
    {
        if (sourcing?.Attainable is not { } part || sourcing.Plan is not null)
        {
            return null;
        }

        return new AttainableRecord(_shipments.Of(part), Left(part, line => UnplannedWords.Why(session, line, sourcing)));
    }

    private ImmutableArray<InputRecord> Inputs(PlanDraft? plan)
    {
        if (plan is null)
        {
            return [];
        }

        var inputs = new SortedDictionary<string, InputRecord>(StringComparer.Ordinal);
        foreach (var content in plan.Shipments.SelectMany(s => s.Contents))
        {
            var line = session.Lines[content.Line];
            var name = $"stock {session.Snapshot.Nodes[content.Node].Id} {line.Line.Sku}";
            var asOf = session.Snapshot.StockAt(line.Sku, content.Node)?.AsOf ?? session.Snapshot.Network.AsOf;
            var age = (session.At - asOf).Ticks / (decimal)TimeSpan.TicksPerSecond;
            inputs[name] = new InputRecord(name, asOf, ValueText.Of(new Model.Values.NumberValue(decimal.Floor(age), Model.Values.Measure.Duration)));
        }

        return [.. inputs.Values];
    }
}

using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Decisions;

/// <summary>Reads a decision record.</summary>
internal static class DecisionParts
{
    private const int KnownFormat = 1;
    private static readonly PropertyNames<DecisionProperty> Names = new(Spelling.Camel);
    private static readonly PropertyNames<AttainableProperty> AttainableNames = new(Spelling.Camel);
    private static readonly PropertyNames<Outcome> Outcomes = new(Spelling.Snake);

    private static readonly DecisionRecord Blank = new()
    {
        Decision = "",
        Order = "",
        At = DateTimeOffset.UnixEpoch,
        Outcome = default,
        Summary = "",
        Optimality = "",
        Snapshot = "",
        Engine = "",
    };

    private enum AttainableProperty
    {
        Shipments, Unplanned,
    }

    internal static DecisionRecord? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a decision record")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var record = Blank;
        while (json.NextProperty(Names, ref seen, out var property))
            record = Head(ref json, property, record) ?? Plan(ref json, property, record) ?? Reasons(ref json, property, record);
        seen.Require(
            ref json, start, Names, DecisionProperty.At, DecisionProperty.Decision, DecisionProperty.Engine, DecisionProperty.Format, DecisionProperty.Kind,
            DecisionProperty.Optimality, DecisionProperty.Order, DecisionProperty.Outcome, DecisionProperty.Snapshot, DecisionProperty.Summary);
        if (record.Format != KnownFormat)
            json.Context.Problems.Add(DecisionProblems.OtherFormat, start, $"the record has the format {Shown.Count(record.Format)}; {Shown.Count(KnownFormat)} is read here");
        return record;
    }

    private static DecisionRecord? Head(ref JsonCursor json, DecisionProperty property, DecisionRecord record) => property switch
    {
        DecisionProperty.At => record with { At = json.Instant() ?? record.At },
        DecisionProperty.Cost => record with { Cost = json.Prose() },
        DecisionProperty.Decision => record with { Decision = json.Prose() ?? "" },
        DecisionProperty.Engine => record with { Engine = json.Prose() ?? "" },
        DecisionProperty.Format => record with { Format = json.Whole(0, int.MaxValue) ?? 0 },
        DecisionProperty.Kind => record with { Kind = json.Prose() ?? "" },
        DecisionProperty.Optimality => record with { Optimality = json.Prose() ?? "" },
        DecisionProperty.Order => record with { Order = json.Name("an order id") ?? "" },
        DecisionProperty.Outcome => record with { Outcome = json.Code(Outcomes) ?? default },
        DecisionProperty.Policy => record with { Policy = InputParts.Policy(ref json) },
        DecisionProperty.Person => record with { Person = InputParts.Person(ref json) },
        DecisionProperty.Previous => record with { Previous = json.Prose() },
        DecisionProperty.Return => record with { Return = json.Prose() },
        DecisionProperty.Served => record with { Served = json.Whole(1, int.MaxValue) },
        DecisionProperty.Snapshot => record with { Snapshot = json.Prose() ?? "" },
        DecisionProperty.Step => record with { Step = json.Prose() },
        DecisionProperty.Summary => record with { Summary = json.Prose() ?? "" },
        DecisionProperty.TieBreak => record with { TieBreak = json.Prose() },
        _ => null,
    };

    private static DecisionRecord? Plan(ref JsonCursor json, DecisionProperty property, DecisionRecord record) => property switch
    {
        DecisionProperty.Shipments => record with { Shipments = json.Each("the shipments", ShipmentParts.Shipment) },
        DecisionProperty.Unplanned => record with { Unplanned = json.Each("what is not planned", CandidateParts.Unplanned) },
        DecisionProperty.Attainable => record with { Attainable = Attainable(ref json) },
        DecisionProperty.Candidates => record with { Candidates = json.Each("the candidates", CandidateParts.Candidate) },
        DecisionProperty.NotCarried => record with { NotCarried = json.Each("nodes that do not carry a line", CandidateParts.NotCarried) },
        DecisionProperty.Contention => record with { Contention = json.Each("the short pairs", CandidateParts.Contention) },
        DecisionProperty.Promise => record with { Promise = PromiseParts.Promise(ref json) },
        DecisionProperty.Reserved => record with { Reserved = json.Each("what is set aside", InputParts.Reserved) },
        DecisionProperty.Items => record with { Items = json.Each("the items that come back", ReturnItemParts.Item) },
        DecisionProperty.Holds => record with { Holds = json.Each("the holds", RuleParts.Hold) },
        DecisionProperty.Actions => record with { Actions = json.Each("the actions", RuleParts.Action) },
        DecisionProperty.Substitutes => record with { Substitutes = json.Each("what was looked at in place of lines", SubstituteParts.Read) },
        DecisionProperty.Tags => record with { Tags = json.Proses() },
        _ => null,
    };

    private static DecisionRecord Reasons(ref JsonCursor json, DecisionProperty property, DecisionRecord record) => property switch
    {
        DecisionProperty.Assumptions => record with { Assumptions = json.Each("the assumptions", InputParts.Assumption) },
        DecisionProperty.Bounds => record with { Bounds = json.Each("the bounds", RankingParts.Bound) },
        DecisionProperty.Cleared => record with { Cleared = json.Proses() },
        DecisionProperty.Conflict => record with { Conflict = json.Proses() },
        DecisionProperty.Event => record with { Event = EventParts.Event(ref json) },
        DecisionProperty.Fault => record with { Fault = InputParts.Fault(ref json) },
        DecisionProperty.Inputs => record with { Inputs = json.Each("the inputs", InputParts.Input) },
        DecisionProperty.Parameters => record with { Parameters = json.Each("the parameters", InputParts.Parameter) },
        DecisionProperty.Ranking => record with { Ranking = json.Each("the ranking", RankingParts.Ranking) },
        DecisionProperty.Relaxed => record with { Relaxed = json.Proses() },
        DecisionProperty.Rules => record with { Rules = json.Each("the rules", RuleParts.Rule) },
        DecisionProperty.Steps => record with { Steps = json.Each("the steps", RankingParts.Step) },
        _ => record with { Warnings = json.Proses() },
    };

    private static AttainableRecord? Attainable(ref JsonCursor json)
    {
        if (!json.IsObject("a part plan")) return null;
        var seen = new SeenProperties();
        ImmutableArray<ShipmentRecord> shipments = [];
        ImmutableArray<UnplannedRecord> unplanned = [];
        while (json.NextProperty(AttainableNames, ref seen, out var property))
        {
            if (property == AttainableProperty.Shipments) shipments = json.Each("the shipments", ShipmentParts.Shipment);
            else unplanned = json.Each("what is not planned", CandidateParts.Unplanned);
        }
        return new(shipments, unplanned);
    }
}

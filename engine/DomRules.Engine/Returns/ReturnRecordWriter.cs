using System.Collections.Immutable;
using DomRules.Engine.Decisions;
using DomRules.Engine.Evidence;
using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Model.Returns;

namespace DomRules.Engine.Returns;

/// <summary>Gathers what became of the items and writes the record.</summary>
internal sealed class ReturnRecordWriter(ReturnSession session)
{
    private readonly List<ReturnItemRecord> _items = [];
    private readonly List<ActionRecord> _actions = [];
    private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _cleared = new(StringComparer.Ordinal);
    private FaultRecord? _fault;

    /// <summary>An item of which nothing is decided, so that a person would have to.</summary>
    internal static ReturnItemRecord Begun(MatchedItem item, int place, bool isKnown) => new()
    {
        Item = place + 1,
        Line = isKnown && item.Bought is not null ? item.Line.Number : null,
        Sku = item.Line.Sku,
        Quantity = item.Item.Quantity,
        Bought = item.Bought,
        Outcome = "held",
    };

    internal void Add(ReturnItemRecord item, FaultRecord? fault, ItemGate gate)
    {
        _items.Add(item);
        _fault ??= fault;
        _actions.AddRange(gate.Actions);
        _tags.UnionWith(gate.Tags);
        _cleared.UnionWith(gate.Cleared);
    }

    internal DecisionRecord Write(string slice)
    {
        var graph = session.Graph;
        var record = new DecisionRecord
        {
            Decision = ReturnHash.Of(session.Request, session.Matched.Order, slice, graph.Hash, session.At),
            Kind = "return",
            Return = session.Request.Id,
            Order = session.Request.OrderId,
            At = session.At,
            Outcome = OutcomeOf(_items),
            Summary = "",
            Items = [.. _items],
            Holds = [.. _items.SelectMany(i => i.Holds).Distinct()],
            Actions = [.. _actions.Distinct()],
            Tags = [.. _tags],
            Rules = Rules(),
            Optimality = "proven",
            Assumptions = [.. session.Assumptions.OrderBy(a => a.Of, StringComparer.Ordinal).ThenBy(a => a.Fact, StringComparer.Ordinal)],
            Parameters = [.. graph.Parameters.Select(p => new ParameterRecord(p.Name, ValueText.Of(p.Value)))],
            Cleared = [.. _cleared],
            Fault = _fault,
            Warnings = Warnings(),
            Policy = new PolicyReference(graph.Name, graph.Version, graph.Hash),
            Snapshot = slice,
            Engine = EngineVersion.Text,
        };
        return record with { Summary = ReturnSummary.Of(record, session.NameOf) };
    }

    private static Outcome OutcomeOf(List<ReturnItemRecord> items) =>
        items.Exists(i => i.Outcome == "held") ? Outcome.Held
        : items.TrueForAll(i => i.Outcome == "accepted") ? Outcome.Accepted
        : items.TrueForAll(i => i.Outcome == "refused") ? Outcome.Refused
        : Outcome.PartlyAccepted;

    /// <summary>Of one item what its rules said; of several, for how many each held.</summary>
    private ImmutableArray<RuleRecord> Rules() => _items switch
    {
        [var only] => only.Rules,
        _ => [.. _items.SelectMany(item => item.Rules).GroupBy(r => r.Rule, StringComparer.Ordinal).Select(said => Together([.. said]))],
    };

    private static RuleRecord Together(List<RuleRecord> said)
    {
        var matches = said.Count(r => r.Result == "matched");
        var asked = said.Find(r => r.Result is not "not evaluated") ?? said[0];
        return asked with { Result = matches > 0 ? "matched some" : asked.Result, Matches = matches > 0 ? matches : null, Because = null, Evidence = [] };
    }

    private ImmutableArray<string> Warnings()
    {
        if (session.Request.Order is null)
        {
            session.Warnings.Add($"Order {session.Request.OrderId} is not at hand; what is known of it is what the return{(session.Request.Shipped.IsEmpty ? "" : " and its decision")} says");
        }

        foreach (var item in session.Matched.Items.Where(i => i.Item.Refund is null && i.Line.UnitPrice is null && i.Item.UnitPrice is null && i.Item.Exchange is null))
        {
            session.Warnings.Add($"{item.Line.Sku} has neither refund nor price, and its refund counts as 0");
        }

        return [.. session.Warnings];
    }
}

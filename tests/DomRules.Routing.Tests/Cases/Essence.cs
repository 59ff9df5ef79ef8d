using DomRules.Model.Canonical;
using DomRules.Model.Decisions;

namespace DomRules.Routing.Tests.Cases;

/// <summary>What a decision came to, without hashes, places in files and the order of alike rules: what a change that means nothing must leave.</summary>
internal static class Essence
{
    public static string Of(DecisionRecord record, Func<CandidateRecord, bool> counts) => string.Join('\n',
        [
            $"{record.Order} {record.Outcome} step {record.Step} cost {record.Cost} {record.Fault?.Kind}",
            .. record.Shipments.Select(s => $"ships {s.Node} {s.Service} {s.ShipBy:u} {s.DeliverOn:yyyy-MM-dd} {s.Cost.Total}: {string.Join(", ", s.Lines.Select(l => $"{l.Line} × {DecimalText.Of(l.Quantity)}"))}"),
            .. record.Unplanned.Select(u => $"unplanned {u.Line} × {DecimalText.Of(u.Quantity)} {u.Why}"),
            .. record.Candidates.Where(counts).Select(c => $"line {c.Line} at {c.Node}: {c.Fate} {c.Quantity} {c.Available} {string.Join(' ', c.By.Select(v => v.Rule).Order(StringComparer.Ordinal))}"),
            .. record.Holds.Select(h => $"held by {h.Rule}").Order(StringComparer.Ordinal),
            .. record.Actions.Select(a => $"acts {a.Action} by {a.Rule}").Order(StringComparer.Ordinal),
            .. record.Ranking.Select(r => $"ranked {r.Criterion}: {r.Chosen} against {r.RunnerUp} {r.Decided}"),
            .. record.Reserved.Select(r => $"reserves {r.Node} {r.Sku} {DecimalText.Of(r.Quantity)} {r.From}"),
        ]);

    public static string Of(DecisionRecord record) => Of(record, _ => true);
}

using DomRules.Engine.Decisions;
using DomRules.Engine.Explanation;
using DomRules.Model.Decisions;
using DomRules.Model.Returns;

namespace DomRules.Engine.Returns;

/// <summary>Returns that no rule was asked about: they contradict their order, or no policy is there. A person has to look, so they are held.</summary>
internal static class ReturnWithoutDecision
{
    internal static DecisionRecord Contradicting(ReturnRequest request, MatchedReturn matched, DateTimeOffset at, string slice)
    {
        var first = matched.Problems[0];
        var held = Held(request, matched, at, slice, item => matched.Problems.Where(p => p.Item == item).Select(p => p.Message)
            .DefaultIfEmpty("It waits for the items that contradict the order").Select(why => new HoldRecord(null, "return_matches_order", why, null, false, "")));
        return Told(held with { Fault = new FaultRecord(Word(first.Kind), $"Item {Wording.Number(first.Item + 1)}: {first.Message}", null) });
    }

    internal static DecisionRecord WithoutPolicy(ReturnRequest request, MatchedReturn matched, DateTimeOffset at, string slice) =>
        Told(Held(request, matched, at, slice, _ => [new HoldRecord("no_policy", "no_policy", "No policy of the library applies to this order", null, false, "")]));

    private static DecisionRecord Told(DecisionRecord record) => record with { Summary = ReturnSummary.Of(record, id => id) };

    private static DecisionRecord Held(ReturnRequest request, MatchedReturn matched, DateTimeOffset at, string slice, Func<int, IEnumerable<HoldRecord>> holdsOf)
    {
        var items = matched.Items.Select((item, i) => ReturnRecordWriter.Begun(item, i, request.Order is not null || !request.Shipped.IsEmpty) with { Outcome = "held", Holds = [.. holdsOf(i)] }).ToList();
        return new DecisionRecord
        {
            Decision = ReturnHash.Of(request, matched.Order, slice, null, at),
            Kind = "return",
            Return = request.Id,
            Order = request.OrderId,
            At = at,
            Outcome = Outcome.Held,
            Summary = "",
            Items = [.. items],
            Holds = [.. items.SelectMany(i => i.Holds).Distinct()],
            Optimality = "proven",
            Snapshot = slice,
            Engine = EngineVersion.Text,
        };
    }

    private static string Word(ReturnProblemKind kind) => kind switch
    {
        ReturnProblemKind.UnknownLine => "unknown_line",
        ReturnProblemKind.OtherSku => "other_sku",
        ReturnProblemKind.UnclearLine => "unclear_line",
        _ => "more_than_bought",
    };
}

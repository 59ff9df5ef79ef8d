using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Explains a decision on a return from its record alone: why this disposition, why there, why at no other node.</summary>
internal static class ReturnExplainer
{
    private const int Named = 6;

    internal static Explanation Explain(DecisionRecord record, Func<string, string> nodeName)
    {
        ImmutableArray<ExplanationSection> sections =
        [
            .. record.Items.Select(item => new ExplanationSection($"Item {Wording.Number(item.Item)}: {ReturnWords.Units(item)}", [.. Item(item, nodeName)])),
            new("Decided by a person", [.. PersonWords.Of(record)]),
            new("To be sent instead", [.. record.Items.Select(i => i.Exchange).OfType<ExchangeRecord>().Select(e => $"order {e.Order}: {Wording.Units(e.Quantity, e.Sku)}")]),
            new("What happens besides", [.. record.Actions.Select(a => $"{a.Action} {a.Detail}: {a.Because} ({a.Rule}, {a.Source})")]),
            new("Cleared by a person", record.Cleared),
            new("Assumed", [.. record.Assumptions.Select(a => $"{a.Fact}{(a.Of is null ? "" : $" of {a.Of}")} = {a.Assumed}: {a.Meaning}")]),
            new("Warnings", record.Warnings),
        ];
        return new Explanation(record.Summary, [.. sections.Where(s => !s.Lines.IsEmpty)]);
    }

    private static IEnumerable<string> Item(ReturnItemRecord item, Func<string, string> nodeName) =>
        Bought(item).Concat(item.Refusals.Select(r => $"refused: {r.Because} ({r.Rule}{(string.IsNullOrEmpty(r.Source) ? "" : ", " + r.Source)})"))
            .Concat(item.Holds.Select(Hold)).Concat(Accepted(item, nodeName)).Concat(Evidence(item))
            .Concat(Place(item, nodeName)).Concat(Elsewhere(item, nodeName)).Concat(item.Stock.Select(e => "stock: " + ReturnWords.Stock(e, nodeName)));

    private static IEnumerable<string> Bought(ReturnItemRecord item) =>
        item.Bought is { } bought && bought > item.Quantity ? [$"a part of the {Model.Canonical.DecimalText.Of(bought)} that were bought"] : [];

    private static string Hold(HoldRecord hold) =>
        $"held: {hold.Because} ({hold.Rule}{(hold.Source.Length == 0 ? "" : ", " + hold.Source)}){(hold.Queue is null ? "" : $", waits in {hold.Queue}")}{(hold.DueBy is { } due ? $", due {Wording.Moment(due)}" : "")}";

    private static IEnumerable<string> Accepted(ReturnItemRecord item, Func<string, string> nodeName) => item.Outcome != "accepted" ? [] :
    [
        $"{ReturnWords.Done(item, nodeName)}: {item.Because} ({item.Rule}{(item.Source is null ? "" : ", " + item.Source)})",
        ReturnWords.Refund(item.Refund!, item) + (item.Refund!.Rule is { } rule && rule != item.Rule ? $" ({rule})" : ""),
    ];

    /// <summary>What the rules that decided saw, and why those before them did not match.</summary>
    private static IEnumerable<string> Evidence(ReturnItemRecord item) =>
        item.Rules.Where(r => r.Result is "matched" or "did not match" && !r.Evidence.IsEmpty)
            .Select(r => $"{r.Rule} {(r.Result == "matched" ? "applies" : "does not apply")}: {string.Join("; ", r.Evidence.Select(e => $"{e.Fact} is {e.Actual}, needed {e.Needed}"))}");

    private static IEnumerable<string> Place(ReturnItemRecord item, Func<string, string> nodeName)
    {
        var runnerUp = item.Candidates.Any(c => c.Fate == Fate.Outranked);
        foreach (var row in item.Ranking.Where(_ => runnerUp))
        {
            var note = row.ToldNothing ? ", which told nothing" : row.Decided ? ", which decided" : "";
            yield return $"{nodeName(item.Node!)} by {row.Criterion}{(row.Within is null ? "" : $" within {row.Within}")}: {row.Chosen} against {row.RunnerUp}{note}";
        }

        if (item.TieBreak is { } tie)
        {
            yield return $"tie-break: {tie}";
        }

        if (item.Node is not null && item.Ranking.Length > 0 && !runnerUp)
        {
            yield return $"no node but {nodeName(item.Node)} may take it";
        }
    }

    private static IEnumerable<string> Elsewhere(ReturnItemRecord item, Func<string, string> nodeName)
    {
        foreach (var alike in item.Candidates.Where(c => c.Fate != Fate.Chosen).GroupBy(Reason, StringComparer.Ordinal))
        {
            yield return $"not at {Wording.Join([.. alike.Select(c => nodeName(c.Node))], Named)}: {alike.Key}";
        }

        if (item.NotListed is > 0 and var more)
        {
            yield return $"not at {Wording.Count(more, "other node", "other nodes")}: the place's condition does not hold there";
        }
    }

    /// <summary>Why a node does not take an item.</summary>
    internal static string Reason(ReturnCandidateRecord candidate) => candidate.Fate switch
    {
        Fate.Excluded => Wording.Join([.. candidate.By.Select(v => v.Because)]),
        Fate.Outranked => $"{candidate.Criterion} is {candidate.Value} there, {candidate.Best} at the better one",
        _ => "another node is named",
    };
}

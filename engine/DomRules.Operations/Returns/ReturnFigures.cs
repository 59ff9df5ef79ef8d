using System.Collections.Immutable;
using System.Globalization;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Returns;

/// <summary>A batch of returns in figures.</summary>
public sealed record ReturnFigures
{
    /// <summary>Decisions by outcome, in the order of the outcomes.</summary>
    public required ImmutableArray<(Outcome Outcome, int Count)> Outcomes { get; init; }

    /// <summary>Items and units by disposition, and by node where one takes them; most items first.</summary>
    public required ImmutableArray<(string Disposition, string? Node, int Items, decimal Units)> Dispositions { get; init; }

    /// <summary>What is paid back, by currency.</summary>
    public required ImmutableArray<(string Currency, decimal Amount)> Refunds { get; init; }

    /// <summary>Why items are refused or held: rules by how many items they stopped, most first.</summary>
    public required ImmutableArray<(string Reason, int Count)> Reasons { get; init; }

    /// <summary>Orders to be sent instead.</summary>
    public required int Exchanges { get; init; }

    /// <summary>Sums up records.</summary>
    public static ReturnFigures Of(IReadOnlyCollection<DecisionRecord> records)
    {
        var items = records.SelectMany(r => r.Items).ToList();
        return new ReturnFigures
        {
            Outcomes = [.. records.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            Dispositions = [.. items.Where(i => i.Disposition is not null).GroupBy(i => (i.Disposition, i.Node)).Select(g => (g.Key.Disposition!, g.Key.Node, g.Count(), g.Sum(i => i.Quantity))).OrderByDescending(g => g.Item3).ThenBy(g => g.Item1, StringComparer.Ordinal).ThenBy(g => g.Node, StringComparer.Ordinal)],
            Refunds = [.. items.Select(i => i.Refund?.Amount).OfType<string>().Select(Parse).GroupBy(r => r.Currency, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(r => r.Amount)))],
            Reasons = [.. items.SelectMany(ReasonsOf).GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            Exchanges = items.Count(i => i.Exchange is not null),
        };
    }

    private static (string Currency, decimal Amount) Parse(string amount)
    {
        var space = amount.LastIndexOf(' ');
        return (amount[(space + 1)..], decimal.Parse(amount[..space], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> ReasonsOf(ReturnItemRecord item) => item.Outcome switch
    {
        "refused" => item.Refusals.Select(r => $"refused by {r.Rule}"),
        "held" => item.Holds.Select(h => $"held by {h.Rule}{(h.Queue is null ? "" : $" for {h.Queue}")}"),
        _ => [],
    };
}

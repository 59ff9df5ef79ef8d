using System.Collections.Immutable;
using System.Globalization;
using DomRules.Formats.Life;
using DomRules.Formats.Text;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Figures;

/// <summary>Figures of an order's life, from records and events alone. The order in which decisions come, and events of different orders, makes no difference.</summary>
public static class FigureTable
{
    private const string None = "none";

    /// <summary>The figures, group by group, groups by their keys.</summary>
    /// <param name="decisions">Decisions: which policy decided.</param>
    /// <param name="events">Events of a log; those of one order in the order in which they happened.</param>
    /// <param name="by">What tells groups apart; empty: all orders are one group.</param>
    /// <param name="days">What day it is.</param>
    public static ImmutableArray<FigureGroup> Of(IEnumerable<DecisionRecord> decisions, IEnumerable<LoggedEvent> events, ImmutableArray<FigureGrouping> by, LocalDay days)
    {
        var facts = new FactsOfLog();
        foreach (var decision in decisions)
        {
            facts.Add(decision);
        }

        foreach (var one in events)
        {
            facts.Add(one);
        }

        var samples = facts.Orders.SelectMany(order => Samples(order, by, days)).ToList();
        var shipments = facts.Orders.Sum(order => order.Living.Count());
        return [.. samples.GroupBy(s => string.Join('\u0001', s.Key), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new FigureGroup(g.First().Key, SampleFigures.Of([.. g], facts.End, days, by.Contains(FigureGrouping.Node) ? shipments : null)))];
    }

    /// <summary>The order, or its part at each of its nodes where figures are told by node.</summary>
    private static IEnumerable<Sample> Samples(OrderFacts order, ImmutableArray<FigureGrouping> by, LocalDay days)
    {
        if (!by.Contains(FigureGrouping.Node))
        {
            return [new Sample(Key(order, by, null, days), order, [.. order.Living])];
        }

        var nodes = order.Living.GroupBy(s => s.Node, StringComparer.Ordinal).Select(g => new Sample(Key(order, by, g.Key, days), order, [.. g])).ToList();
        return nodes.Count > 0 ? nodes : [new Sample(Key(order, by, null, days), order, [])];
    }

    private static ImmutableArray<string> Key(OrderFacts order, ImmutableArray<FigureGrouping> by, string? node, LocalDay days) => [.. by.Select(one => one switch
    {
        FigureGrouping.Policy => order.Policy ?? None,
        FigureGrouping.Market => order.Order!.Market ?? None,
        FigureGrouping.Node => node ?? None,
        FigureGrouping.Day => days.Of(order.PlacedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FigureGrouping.Week => Week(days.Of(order.PlacedAt)),
        _ => days.Of(order.PlacedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture),
    })];

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return FormattableString.Invariant($"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }
}

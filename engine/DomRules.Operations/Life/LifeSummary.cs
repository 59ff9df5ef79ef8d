using System.Collections.Immutable;
using DomRules.Model.Life;

namespace DomRules.Operations.Life;

/// <summary>A run of commands in figures.</summary>
public sealed record LifeSummary
{
    /// <summary>Commands that were done or refused.</summary>
    public required int Commands { get; init; }

    /// <summary>Orders and carts by the one state that each is in.</summary>
    public required ImmutableArray<(OrderStatus Status, int Count)> Orders { get; init; }

    /// <summary>Decisions by kind and outcome.</summary>
    public required ImmutableArray<(string Kind, Model.Decisions.Outcome Outcome, int Count)> Decisions { get; init; }

    /// <summary>Shipments by their state.</summary>
    public required ImmutableArray<(ShipmentState State, int Count)> Shipments { get; init; }

    /// <summary>Commands that were not done, in order.</summary>
    public required ImmutableArray<RefusedCommand> Refusals { get; init; }

    /// <summary>Where all units are.</summary>
    public required StockBalance Stock { get; init; }

    /// <summary>Units that are still reserved, by what they count against.</summary>
    public required ImmutableArray<(StockSource From, int Reservations, decimal Units)> Reserved { get; init; }

    /// <summary>Timers that still run.</summary>
    public required int Timers { get; init; }

    /// <summary>When the next of them is due; null: none runs.</summary>
    public required DateTimeOffset? NextDue { get; init; }

    internal static LifeSummary Of(LifeState start, LifeState end, LifeTally tally, int commands) => new()
    {
        Commands = commands,
        Orders = Counted(end.Orders.Values.Select(o => o.Status)),
        Decisions = tally.Decisions,
        Shipments = Counted(end.Orders.Values.SelectMany(o => o.Shipments).Select(s => s.State)),
        Refusals = tally.Refusals,
        Stock = StockBalance.Of(start, end, tally),
        Reserved = [.. end.Stock.Values.SelectMany(nodes => nodes.Values).SelectMany(a => a.Reservations).GroupBy(r => r.Key.Source).OrderBy(g => g.Key).Select(g => (g.Key, g.Count(), g.Sum(r => r.Quantity)))],
        Timers = end.Timers.Count,
        NextDue = end.Timers.Min?.Due,
    };

    private static ImmutableArray<(T, int)> Counted<T>(IEnumerable<T> codes) where T : struct, Enum => [.. codes.GroupBy(c => c).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
}

using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Networks;
using DomRules.Formats.Problems;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Formats.Life;

/// <summary>Reads a state as <see cref="LifeStateJson"/> writes it, without what follows from the rest.</summary>
internal static class LifeStateRecord
{
    private static readonly PropertyNames<Property> Names = new(Spelling.Camel);

    private enum Property
    {
        At, Capacity, Disruptions, Format, Orders, Stock, Suspended, Timers,
    }

    internal static LifeState? Read(ref JsonCursor json)
    {
        if (!json.IsObject("a state")) return null;
        var start = json.Offset;
        var seen = new SeenProperties();
        var state = new LifeState { At = default };
        while (json.NextProperty(Names, ref seen, out var property)) state = Take(ref json, property, state);
        seen.Require(ref json, start, Names, Property.At, Property.Format, Property.Orders, Property.Stock);
        return state;
    }

    private static LifeState Take(ref JsonCursor json, Property property, LifeState state) => property switch
    {
        Property.At => state with { At = json.Instant() ?? default },
        Property.Format => Checked(ref json, state),
        Property.Capacity => state with { Capacity = ByDay(json.Each("what is used of nodes' days", CapacityUseRecord.Read)) },
        Property.Disruptions => state with { Disruptions = json.Each("the disruptions", RunningDisruptionRecord.Read) },
        Property.Orders => state with { Orders = json.Each("the orders", OrderLifeRecord.Read).ToImmutableDictionary(o => o.Order.Id, StringComparer.Ordinal) },
        Property.Stock => state with { Stock = BySku(json.Each("the stock", StockAccountRecord.Read)) },
        Property.Suspended => state with { Suspended = NodeSuspensionRecord.ReadAll(ref json) },
        _ => state with { Timers = [.. json.Each("the timers", TimerRecord.Read)] },
    };

    private static LifeState Checked(ref JsonCursor json, LifeState state)
    {
        if (json.Whole(0, int.MaxValue) is { } format && format != LifeStateJson.Format)
            json.Report(FileProblems.WrongKind, $"the state is written in format {Shown.Count(format)}; this version reads {Shown.Count(LifeStateJson.Format)}");
        return state;
    }

    private static ImmutableSortedDictionary<DateOnly, ImmutableSortedDictionary<string, decimal>> ByDay(ImmutableArray<CapacityUse> uses) =>
        uses.GroupBy(use => use.On).ToImmutableSortedDictionary(day => day.Key, day => day.ToImmutableSortedDictionary(use => use.Node, use => use.Used, StringComparer.Ordinal));

    private static ImmutableDictionary<string, ImmutableSortedDictionary<string, StockAccount>> BySku(ImmutableArray<StockAccount> accounts) =>
        accounts.GroupBy(a => a.Place.Sku, StringComparer.Ordinal)
            .ToImmutableDictionary(of => of.Key, of => of.ToImmutableSortedDictionary(a => a.Place.Node, a => a, StringComparer.Ordinal), StringComparer.Ordinal);
}

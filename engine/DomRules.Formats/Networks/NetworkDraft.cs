using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>A network while its files are read.</summary>
internal sealed class NetworkDraft
{
    internal DateTimeOffset? AsOf { get; set; }

    internal ExchangeRates? ExchangeRates { get; set; }

    internal List<Located<Node>> Nodes { get; } = [];

    internal List<Located<StockRow>> Stock { get; } = [];

    internal List<Located<Product>> Products { get; } = [];

    internal List<Located<Carrier>> Carriers { get; } = [];

    internal List<Located<WorkCalendar>> Calendars { get; } = [];

    internal List<Located<Market>> Markets { get; } = [];

    internal List<Located<Reservation>> Reservations { get; } = [];

    internal List<Located<CapacityUse>> CapacityUse { get; } = [];

    internal List<Located<Lane>> Lanes { get; } = [];

    internal List<Located<Slot>> Slots { get; } = [];

    internal List<Located<Disruption>> Disruptions { get; } = [];

    internal List<Located<KnownDistance>> Distances { get; } = [];

    internal List<Located<RegionBlackout>> Blackouts { get; } = [];

    internal Network ToNetwork(DateTimeOffset asOf) => new()
    {
        AsOf = asOf,
        Nodes = [.. Nodes.Select(n => n.Value)],
        Stock = [.. Stock.Select(s => s.Value)],
        Products = [.. Products.Select(p => p.Value)],
        Carriers = [.. Carriers.Select(c => c.Value)],
        Calendars = [.. Calendars.Select(c => c.Value)],
        Markets = [.. Markets.Select(m => m.Value)],
        ExchangeRates = ExchangeRates,
        Reservations = [.. Reservations.Select(r => r.Value)],
        CapacityUse = [.. CapacityUse.Select(u => u.Value)],
        Lanes = [.. Lanes.Select(l => l.Value)],
        Slots = [.. Slots.Select(s => s.Value)],
        Disruptions = [.. Disruptions.Select(d => d.Value)],
        Distances = [.. Distances.Select(d => d.Value)],
        Blackouts = [.. Blackouts.Select(b => b.Value)],
    };
}

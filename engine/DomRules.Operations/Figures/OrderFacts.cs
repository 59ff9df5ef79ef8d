using DomRules.Model.Life;
using DomRules.Model.Orders;

namespace DomRules.Operations.Figures;

/// <summary>What figures need of an order's life.</summary>
internal sealed class OrderFacts
{
    /// <summary>As it was placed, or changed last; null: only a cart so far.</summary>
    internal Order? Order { get; set; }

    internal DateTimeOffset PlacedAt { get; set; }

    internal string? Policy { get; set; }

    internal SortedDictionary<int, ShipmentFacts> Shipments { get; } = [];

    internal HashSet<int> Digital { get; } = [];

    internal Dictionary<int, decimal> Cancelled { get; } = [];

    internal bool HadException { get; set; }

    internal bool WasOverridden { get; set; }

    internal bool WasCancelledForStock { get; set; }

    internal List<Span> Holds { get; } = [];

    internal List<Span> Waits { get; } = [];

    /// <summary>What was promised and is not there yet, by what holds it.</summary>
    internal Dictionary<ReservationKey, Span> Backorders { get; } = [];

    internal Dictionary<string, Span> Returns { get; } = new(StringComparer.Ordinal);

    /// <summary>Shipments that were not broken.</summary>
    internal IEnumerable<ShipmentFacts> Living => Shipments.Values.Where(s => s.Units > 0);

    /// <summary>Whether the customer has all that was not cancelled, and something was shipped.</summary>
    internal bool IsDelivered => Living.Any() && Living.All(s => s.DeliveredAt is not null) && Living.Sum(s => s.Units) >= Order!.Lines.Where(l => !Digital.Contains(l.Number)).Sum(l => l.Quantity - Cancelled.GetValueOrDefault(l.Number));

    /// <summary>Begins a span unless one is open.</summary>
    internal static void Begin(List<Span> spans, DateTimeOffset at)
    {
        if (spans.Count == 0 || spans[^1].Until is not null)
        {
            spans.Add(new Span(at, null));
        }
    }

    /// <summary>Ends the open span.</summary>
    internal static void End(List<Span> spans, DateTimeOffset at)
    {
        if (spans.Count > 0 && spans[^1].Until is null)
        {
            spans[^1] = spans[^1] with { Until = at };
        }
    }
}

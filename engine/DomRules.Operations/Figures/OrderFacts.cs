using DomRules.Model.Life;
using DomRules.Model.Life.Events;
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

    internal Dictionary<int, decimal> Cancelled { get; } = [];

    /// <summary>Units that the customer got without a shipment.</summary>
    internal decimal Fulfilled { get; set; }

    /// <summary>When the last of them were fulfilled; null: none were.</summary>
    internal DateTimeOffset? FulfilledAt { get; set; }

    internal bool HadException { get; set; }

    internal bool WasOverridden { get; set; }

    internal bool WasCancelledForStock { get; set; }

    internal List<Span> Holds { get; } = [];

    internal HashSet<string> HeldBy { get; } = new(StringComparer.Ordinal);

    internal List<Span> Waits { get; } = [];

    /// <summary>What was promised and is not there yet, by what holds it.</summary>
    internal Dictionary<ReservationKey, Span> Backorders { get; } = [];

    internal Dictionary<string, Span> Returns { get; } = new(StringComparer.Ordinal);

    /// <summary>Shipments that were not broken.</summary>
    internal IEnumerable<ShipmentFacts> Living => Shipments.Values.Where(s => s.Units > 0);

    /// <summary>When the customer had the last of all that was not cancelled; null: something is still to come, or there was nothing.</summary>
    internal DateTimeOffset? DeliveredAt => Living.All(s => s.DeliveredAt is not null) && Living.Sum(s => s.Units) + Fulfilled >= Order!.Lines.Sum(l => l.Quantity - Cancelled.GetValueOrDefault(l.Number))
        ? Living.Select(s => s.DeliveredAt).Append(FulfilledAt).Max()
        : null;

    /// <summary>Whether all of it was cancelled.</summary>
    internal bool IsGivenUp => !Living.Any() && Fulfilled == 0 && Order!.Lines.All(l => Cancelled.GetValueOrDefault(l.Number) >= l.Quantity);

    internal void Hold(HoldPlaced placed)
    {
        HeldBy.Add(placed.Hold.Rule);
        Begin(Holds, placed.Hold.Since);
    }

    /// <summary>It is held until nobody holds it any more.</summary>
    internal void LetGo(HoldsEnded ended, DateTimeOffset at)
    {
        HeldBy.ExceptWith(ended.Rules);
        if (HeldBy.Count == 0)
        {
            End(Holds, at);
        }
    }

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

using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Model.Life;

/// <summary>An order on its way from placing to return. Of every line: ordered = cancelled + replaced + open + in shipments that are not broken + fulfilled without one.</summary>
public sealed record OrderLife
{
    private static readonly ImmutableSortedDictionary<int, decimal> None = ImmutableSortedDictionary<int, decimal>.Empty;

    /// <summary>The order as it was placed or edited last.</summary>
    public required Order Order { get; init; }

    /// <summary>When it was placed here.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Whether it is a cart whose stock is held.</summary>
    public bool IsCart { get; init; }

    /// <summary>Whether it is confirmed, so that nothing it holds lapses.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether a hold of it lapsed and nobody has asked since that it be planned; nothing plans it by itself.</summary>
    public bool HasLapsed { get; init; }

    /// <summary>Numbers of lines that need no node.</summary>
    public ImmutableSortedSet<int> Digital { get; init; } = [];

    /// <summary>Shipments by number, broken ones too.</summary>
    public ImmutableArray<LifeShipment> Shipments { get; init; } = [];

    /// <summary>Units given up, by line.</summary>
    public ImmutableSortedDictionary<int, decimal> Cancelled { get; init; } = None;

    /// <summary>Units of digital lines that the customer has, by line.</summary>
    public ImmutableSortedDictionary<int, decimal> Fulfilled { get; init; } = None;

    /// <summary>Units in whose place another line is sent, by line.</summary>
    public ImmutableSortedDictionary<int, decimal> Substituted { get; init; } = None;

    /// <summary>Units that came back, by line.</summary>
    public ImmutableSortedDictionary<int, decimal> Returned { get; init; } = None;

    /// <summary>Returns, in the order in which they were asked; those that were refused are not among them.</summary>
    public ImmutableArray<OrderReturn> Returns { get; init; } = [];

    /// <summary>Holds that nobody has released, in the order in which they began.</summary>
    public ImmutableArray<OpenHold> Holds { get; init; } = [];

    /// <summary>Nodes left out.</summary>
    public ImmutableArray<LeftOutNode> LeftOut { get; init; } = [];

    /// <summary>Timers that run.</summary>
    public ImmutableArray<LifeTimer> Timers { get; init; } = [];

    /// <summary>Hold rules that a person has cleared, sorted.</summary>
    public ImmutableSortedSet<string> Cleared { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether what is open waits for stock, by a <c>backorder</c> action.</summary>
    public bool AwaitsStock { get; init; }

    /// <summary>How often routing was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>A faster service level than the order's own, at the merchant's cost; null: the order's.</summary>
    public string? UpgradedTo { get; init; }

    /// <summary>Hash of the last decision on it; null: none yet.</summary>
    public string? LastDecision { get; init; }

    /// <summary>Number of the last shipment planned.</summary>
    public int LastShipment { get; init; }

    /// <summary>Units of a line in shipments that are not broken.</summary>
    public decimal Planned(int line) => Shipments.Where(s => s.State != ShipmentState.Broken).Sum(s => In(s, line));

    /// <summary>Units of a line that have left.</summary>
    public decimal Shipped(int line) => Shipments.Where(s => s.HasLeft).Sum(s => In(s, line));

    /// <summary>Units of a line that are planned and have not left.</summary>
    public decimal Pending(int line) => Shipments.Where(s => s.IsPending).Sum(s => In(s, line));

    /// <summary>Units of a line that are neither planned, nor given up, nor replaced; of a digital line those that wait for the order to be let go on.</summary>
    public decimal Open(OrderLine line) => Math.Max(0, Cancellable(line) - Pending(line.Number));

    /// <summary>Units of a line that the customer may still give up: neither given up, nor replaced, nor left, nor fulfilled at once.</summary>
    public decimal Cancellable(OrderLine line) =>
        line.Quantity - Cancelled.GetValueOrDefault(line.Number) - Substituted.GetValueOrDefault(line.Number) - Fulfilled.GetValueOrDefault(line.Number) - Shipped(line.Number);

    /// <summary>Whether anything is open.</summary>
    public bool HasOpen => Order.Lines.Any(line => Open(line) > 0);

    /// <summary>Whether what is open may be routed without anybody asking for it.</summary>
    public bool RoutesItself => HasOpen && Holds.IsEmpty && !HasLapsed;

    /// <summary>SKUs that have open units and may be routed again when stock arrives; none of a cart's, none of an order whose hold lapsed.</summary>
    public IEnumerable<string> OpenSkus => IsCart || HasLapsed ? [] : Order.Lines.Where(line => Open(line) > 0).Select(line => line.Sku).Distinct(StringComparer.Ordinal);

    /// <summary>Nodes that ship or give any of it and that it has not left.</summary>
    public IEnumerable<string> PendingNodes => Shipments.Where(s => s.IsPending).SelectMany(s => s.Nodes).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it has room in a slot of a counter.</summary>
    public bool HoldsSlot => Shipments.Any(s => s.HoldsSlot);

    /// <summary>The one state that it is in.</summary>
    public OrderStatus Status => StatusOf.Of(this);

    /// <summary>The return of that id; null: there is none.</summary>
    public OrderReturn? ReturnOf(string id) => Returns.FirstOrDefault(r => r.Return == id);

    private static decimal In(LifeShipment shipment, int line) => shipment.Lines.Where(l => l.Line == line).Sum(l => l.Quantity);
}

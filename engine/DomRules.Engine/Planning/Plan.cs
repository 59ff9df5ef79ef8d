namespace DomRules.Engine.Planning;

/// <summary>A plan, with its shipments and what each criterion measured on it.</summary>
public sealed class Plan
{
    private readonly GrowingList<Allocation> allocations = new();
    private readonly GrowingList<PlannedShipment> shipments = new();
    private readonly GrowingList<CriterionValue> values = new();

    /// <summary>What is taken from which candidate: shipment by shipment, within one by candidate index.</summary>
    public ReadOnlySpan<Allocation> Allocations => allocations.Span;

    /// <summary>The shipments, by dispatch index.</summary>
    public ReadOnlySpan<PlannedShipment> Shipments => shipments.Span;

    /// <summary>One value for each criterion of <see cref="PlanResult.Ranking"/>.</summary>
    public ReadOnlySpan<CriterionValue> Values => values.Span;

    /// <summary>The whole cost: shipments, extra shipments, broken groups.</summary>
    public long Cost { get; internal set; }

    internal GrowingList<Allocation> AllocationList => allocations;

    internal GrowingList<PlannedShipment> ShipmentList => shipments;

    internal GrowingList<CriterionValue> ValueList => values;

    internal void Clear()
    {
        allocations.Clear();
        shipments.Clear();
        values.Clear();
        Cost = 0;
    }
}

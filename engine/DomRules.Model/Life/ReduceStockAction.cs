namespace DomRules.Model.Life;

/// <summary>Take units off what the event's node has on hand of the SKU concerned.</summary>
/// <param name="Quantity">Units; not below zero, and possibly more than there are.</param>
public sealed record ReduceStockAction(decimal Quantity) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "reduce_stock";
}

namespace DomRules.Model.Life;

/// <summary>Correct what the event's node has on hand of the SKU concerned.</summary>
/// <param name="Quantity">Units on hand from now on; not below zero.</param>
public sealed record SetStockAction(decimal Quantity) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "set_stock";
}

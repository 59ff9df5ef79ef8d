namespace DomRules.Model.Life;

/// <summary>Keep units of the SKU concerned on hand at the event's node, but not for sale.</summary>
/// <param name="Quantity">Units; not below zero.</param>
public sealed record SetAsideAction(decimal Quantity) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "set_aside";
}

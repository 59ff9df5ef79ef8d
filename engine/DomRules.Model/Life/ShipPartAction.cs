namespace DomRules.Model.Life;

/// <summary>Ship what can be shipped and leave the rest.</summary>
public sealed record ShipPartAction : OrderAction
{
    /// <inheritdoc />
    public override string Name => "ship_part";
}

namespace DomRules.Model.Life;

/// <summary>What is open waits for stock.</summary>
public sealed record BackorderAction : OrderAction
{
    /// <inheritdoc />
    public override string Name => "backorder";
}

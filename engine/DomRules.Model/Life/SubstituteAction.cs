namespace DomRules.Model.Life;

/// <summary>Offer something else for the line concerned.</summary>
public sealed record SubstituteAction : OrderAction
{
    /// <inheritdoc />
    public override string Name => "substitute";
}

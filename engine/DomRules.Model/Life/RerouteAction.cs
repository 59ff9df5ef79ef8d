namespace DomRules.Model.Life;

/// <summary>Plan again what is still open.</summary>
/// <param name="WithoutNode">Whether the event's node is left out; never where the event names none.</param>
/// <param name="ForSeconds">How long the node stays out for the order's SKUs concerned, in seconds; null: for as long as the order lasts.</param>
public sealed record RerouteAction(bool WithoutNode, decimal? ForSeconds) : OrderAction
{
    /// <inheritdoc />
    public override string Name => "reroute";
}

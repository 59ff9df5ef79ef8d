namespace DomRules.Model.Life.Events;

/// <summary>The order gets a faster service than it asked for.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Level">Service level.</param>
public sealed record ServiceUpgraded(string Order, string Level) : OrderLifeEvent(Order);

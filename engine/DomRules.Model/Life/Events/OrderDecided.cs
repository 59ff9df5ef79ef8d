namespace DomRules.Model.Life.Events;

/// <summary>A decision was made on the order.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Decision">Its hash.</param>
/// <param name="Kind">route, event, promise, return, override, reroute, release or refuse.</param>
public sealed record OrderDecided(string Order, string Decision, string Kind) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>Somebody is told.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Queue">Who.</param>
/// <param name="Because">Why.</param>
public sealed record Notified(string Order, string Queue, string Because) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>Nothing of a return comes in.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Return">Id of the return.</param>
/// <param name="IsAccepted">Whether it is paid all the same; else it was refused, and may be sent again.</param>
public sealed record ReturnSettled(string Order, string Return, bool IsAccepted) : OrderLifeEvent(Order);

namespace DomRules.Model.Life.Events;

/// <summary>A cart is gone: it expired, was given back or became an order.</summary>
/// <param name="Order">Cart id.</param>
public sealed record CartClosed(string Order) : OrderLifeEvent(Order);

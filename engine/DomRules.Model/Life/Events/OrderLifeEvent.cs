namespace DomRules.Model.Life.Events;

/// <summary>Something that changed an order.</summary>
/// <param name="Order">Order or cart id.</param>
public abstract record OrderLifeEvent(string Order) : LifeEvent;

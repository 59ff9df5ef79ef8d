namespace DomRules.Model.Life.Events;

/// <summary>Something is to happen at a time; one of the same kind and rule is replaced.</summary>
/// <param name="Timer">What and when.</param>
public sealed record TimerSet(LifeTimer Timer) : OrderLifeEvent(Timer.Order);

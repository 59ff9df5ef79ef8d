namespace DomRules.Model.Life.Events;

/// <summary>A timer is gone.</summary>
/// <param name="Timer">Which.</param>
/// <param name="Rang">Whether its time had come.</param>
public sealed record TimerEnded(LifeTimer Timer, bool Rang) : OrderLifeEvent(Timer.Order);

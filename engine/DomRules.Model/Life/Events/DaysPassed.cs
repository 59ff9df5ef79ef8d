namespace DomRules.Model.Life.Events;

/// <summary>Days are over everywhere, and what was used of them is counted no more.</summary>
/// <param name="On">The first day that is not over everywhere.</param>
public sealed record DaysPassed(DateOnly On) : LifeEvent;

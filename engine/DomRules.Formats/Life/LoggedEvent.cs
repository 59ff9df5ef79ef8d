using DomRules.Model.Life.Events;

namespace DomRules.Formats.Life;

/// <summary>An event of a log.</summary>
/// <param name="At">When it was written down: the moment of the command, or of the timer, that brought it about.</param>
/// <param name="Event">What happened.</param>
public sealed record LoggedEvent(DateTimeOffset At, LifeEvent Event);

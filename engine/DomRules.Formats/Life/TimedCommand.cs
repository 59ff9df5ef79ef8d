using DomRules.Model.Life.Commands;

namespace DomRules.Formats.Life;

/// <summary>A command, and when it came.</summary>
/// <param name="At">When.</param>
/// <param name="Command">What somebody wants, or tells.</param>
public sealed record TimedCommand(DateTimeOffset At, LifeCommand Command);

using DomRules.Model.Life.Commands;

namespace DomRules.Operations.Life;

/// <summary>A command of a file.</summary>
/// <param name="Line">Its line.</param>
/// <param name="At">When it came.</param>
/// <param name="Command">What is wanted, or told.</param>
internal sealed record LineCommand(int Line, DateTimeOffset At, LifeCommand Command);

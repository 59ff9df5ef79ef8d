namespace DomRules.Operations.Life;

/// <summary>A command that was not done.</summary>
/// <param name="Line">Its line in the event file.</param>
/// <param name="At">When it came.</param>
/// <param name="Why">Why not, in words.</param>
public sealed record RefusedCommand(int Line, DateTimeOffset At, string Why);

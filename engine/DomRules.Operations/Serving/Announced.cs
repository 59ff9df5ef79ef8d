namespace DomRules.Operations.Serving;

/// <summary>What a commit is about to do, for those who tell others of it in messages that are written with it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">Its moment.</param>
/// <param name="Draft">What is done.</param>
/// <param name="Before">How things stood.</param>
/// <param name="After">How things stand then.</param>
public sealed record Announced(long Number, DateTimeOffset At, Draft Draft, LiveNetwork Before, LiveNetwork After);

namespace DomRules.Operations.Serving;

/// <summary>Moments as the log keeps them: whole milliseconds.</summary>
internal static class Moment
{
    internal static DateTimeOffset Of(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
}

namespace DomRules.Operations.Samples;

/// <summary>A clock that shows what it was last set to: what is written under it carries the moments of the story that is told.</summary>
internal sealed class SampleClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    internal void Set(DateTimeOffset now) => _now = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;
}

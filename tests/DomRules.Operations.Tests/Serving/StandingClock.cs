namespace DomRules.Operations.Tests.Serving;

/// <summary>A clock that stands until somebody sets it.</summary>
internal sealed class StandingClock(DateTimeOffset at) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => Now;
}

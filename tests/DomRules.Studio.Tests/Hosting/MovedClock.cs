namespace DomRules.Studio.Tests.Hosting;

/// <summary>A clock that runs as all do, and can be put forward.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _ahead;

    internal void Forward(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}

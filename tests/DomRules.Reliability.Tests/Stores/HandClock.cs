namespace DomRules.Reliability.Tests.Stores;

/// <summary>A clock that stands where somebody puts it.</summary>
internal sealed class HandClock(DateTimeOffset at) : TimeProvider
{
    private long _ticks = at.UtcTicks;

    internal DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    /// <summary>Goes on; several may push it at once.</summary>
    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => Now;
}

using System.Diagnostics;

namespace DomRules.Reliability.Tests.Host;

/// <summary>A clock that runs so many times as fast as others. Timers run as ever.</summary>
internal sealed class FastClock(DateTimeOffset start, double speed) : TimeProvider
{
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public override DateTimeOffset GetUtcNow() => start + _since.Elapsed * speed;
}

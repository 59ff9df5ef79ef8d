namespace DomRules.Api.Delivering;

/// <summary>How fast a receiver is sent to. One that fails and fails is left alone for longer and longer, up to a minute, and then gets one message at a time until one arrives.</summary>
internal sealed class Pace(int atOnce)
{
    private const int Doubts = 10;
    private const int Doublings = 6;
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>So many may be on their way now.</summary>
    internal int Room(DateTimeOffset now)
    {
        lock (_lock)
        {
            return now < _until ? 0 : _failures >= Doubts ? 1 : atOnce;
        }
    }

    internal void Arrived()
    {
        lock (_lock)
        {
            _failures = 0;
        }
    }

    /// <summary>A message failed.</summary>
    /// <param name="now">When.</param>
    /// <param name="asked">How long the receiver wants to be left alone; null: it did not say.</param>
    internal void Failed(DateTimeOffset now, TimeSpan? asked)
    {
        lock (_lock)
        {
            _failures++;
            var pause = _failures < Doubts ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(_failures - Doubts, Doublings)));
            var wanted = asked is { } wish && wish > pause ? (wish < LongestHold ? wish : LongestHold) : pause;
            _until = now + wanted > _until ? now + wanted : _until;
        }
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DomRules.Api.Delivering;

/// <summary>When to try again what did not arrive: after a pause that doubles each time, a quarter longer or shorter so that messages do not all come at once.</summary>
public sealed record RetryPlan
{
    private const int Doublings = 30;

    /// <summary>The first pause.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>No pause is longer, but for the quarter.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(6);

    /// <summary>So many attempts, then a message is given up. With the usual pauses the last is two to three days after the first.</summary>
    public int Attempts { get; init; } = 20;

    /// <summary>Pauses that receivers ask for are kept up to this long.</summary>
    public TimeSpan LongestAsked { get; init; } = TimeSpan.FromHours(24);

    /// <summary>By how much a pause differs, from 0 to 1000: of the message's id and its failed attempts.</summary>
    public Func<string, int, int> Jitter { get; init; } = Spread;

    /// <summary>How long to wait; null: it is given up.</summary>
    /// <param name="id">The message.</param>
    /// <param name="failed">How often it failed, this time included.</param>
    /// <param name="asked">What the receiver asked for; null: nothing.</param>
    public TimeSpan? Pause(string id, int failed, TimeSpan? asked)
    {
        if (failed >= Attempts)
        {
            return null;
        }

        var doubled = (Int128)First.Ticks << Math.Min(failed - 1, Doublings);
        var pause = (long)Int128.Min(doubled, Longest.Ticks);
        var spread = new TimeSpan((long)((Int128)pause * (750 + (Jitter(id, failed) / 2)) / 1000));
        var wanted = asked is { } wish && wish > LongestAsked ? LongestAsked : asked;
        return wanted > spread ? wanted : spread;
    }

    private static int Spread(string id, int failed) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id} {failed}")))) % 1001);
}

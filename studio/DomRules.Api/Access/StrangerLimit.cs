using System.Net;

namespace DomRules.Api.Access;

/// <summary>
/// How often an address may call without a key that is in force. Beyond, it is told to wait before anything is looked up; a key that was good from there lately is still let
/// through. The table has a fixed size, so that no number of addresses makes it grow: those that fall on one place share it.
/// </summary>
/// <param name="perSecond">So many in a second, in the long run.</param>
/// <param name="burst">So many at once after a pause.</param>
/// <param name="clock">What time it is.</param>
internal sealed class StrangerLimit(int perSecond, int burst, TimeProvider clock)
{
    private const int Places = 8_192;
    private const int OfNetwork = 8;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private readonly long _each = clock.TimestampFrequency / Math.Max(1, perSecond);
    private readonly long[] _paidUntil = new long[Places];
    private readonly long[] _goodAt = new long[Places];

    /// <summary>Seconds to wait; null: the caller may be looked at.</summary>
    /// <param name="address">Where the call comes from; null: nobody knows.</param>
    /// <param name="keyId">Id of the key that is sent, as it is; null: none.</param>
    internal int? Wait(IPAddress? address, string? keyId)
    {
        var now = clock.GetTimestamp();
        var ahead = Interlocked.Read(ref _paidUntil[PlaceOf(address, null)]) - now - (_each * (burst - 1L));
        return ahead <= 0 || WasGood(address, keyId, now) ? null : (int)Math.Max(1, (ahead + clock.TimestampFrequency - 1) / clock.TimestampFrequency);
    }

    /// <summary>A call without a key that is in force.</summary>
    internal void Failed(IPAddress? address)
    {
        ref var paid = ref _paidUntil[PlaceOf(address, null)];
        var now = clock.GetTimestamp();
        for (var seen = Interlocked.Read(ref paid); ;)
        {
            var was = Interlocked.CompareExchange(ref paid, Math.Max(seen, now) + _each, seen);
            if (was == seen)
            {
                return;
            }

            seen = was;
        }
    }

    /// <summary>A call with one.</summary>
    internal void Accepted(IPAddress? address, string keyId) => Interlocked.Exchange(ref _goodAt[PlaceOf(address, keyId)], clock.GetTimestamp() + 1);

    private bool WasGood(IPAddress? address, string? keyId, long now) =>
        keyId is not null && Interlocked.Read(ref _goodAt[PlaceOf(address, keyId)]) is > 0 and var at && clock.GetElapsedTime(at, now) < Lately;

    /// <summary>Of an IPv6 address the network counts: its holder has all the rest.</summary>
    private static int PlaceOf(IPAddress? address, string? keyId)
    {
        var hash = new HashCode();
        if (address is not null)
        {
            var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
            hash.AddBytes(plain.GetAddressBytes().AsSpan(0, plain.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? OfNetwork : 4));
        }

        hash.Add(keyId, StringComparer.Ordinal);
        return (hash.ToHashCode() & int.MaxValue) % Places;
    }
}

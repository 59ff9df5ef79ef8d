namespace DomRules.Formats.Shopify.Webhooks;

/// <summary>
/// Which state of a shop a payload is, as a number that grows: the second in which it was last updated, which is all that Shopify says of that, and behind the point the microsecond in which the
/// webhook was set off, so that two updates within a second keep their order.
/// </summary>
public static class ShopVersion
{
    private const decimal Micros = 10_000_000_000_000_000m;

    /// <summary>The version.</summary>
    /// <param name="updatedAt">When the thing was updated.</param>
    /// <param name="triggeredAt">When the webhook was set off; null: nobody says.</param>
    public static decimal Of(DateTimeOffset updatedAt, DateTimeOffset? triggeredAt)
    {
        var micros = triggeredAt is { } at ? (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : 0;
        return updatedAt.ToUnixTimeSeconds() + (Math.Clamp(micros, 0, (long)Micros - 1) / Micros);
    }
}

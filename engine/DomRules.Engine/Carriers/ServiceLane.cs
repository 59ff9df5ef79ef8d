using DomRules.Engine.Calendars;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;

namespace DomRules.Engine.Carriers;

/// <summary>What a service says of the way from one country and region to another.</summary>
internal sealed class ServiceLane
{
    private readonly ZoneEntry[] _zones;
    private readonly RateEntry[] _rates;
    private readonly bool _hasPrices;

    public ServiceLane(CarrierService service, string fromCountry, string? fromRegion, string toCountry, string? toRegion)
    {
        _zones = [.. Each(service.Zones)
            .Where(zone => zone.From.Covers(fromCountry, fromRegion) && zone.To.Covers(toCountry, toRegion))
            .Select(zone => new ZoneEntry(zone.DistanceUpToMetres ?? long.MaxValue, TransitOf(zone)))];
        _hasPrices = !service.Rates.IsDefaultOrEmpty;
        _rates = [.. Each(service.Rates)
            .Where(rate => rate.From.Covers(fromCountry, fromRegion) && rate.To.Covers(toCountry, toRegion))
            .OrderBy(rate => rate.UpToGrams ?? decimal.MaxValue)
            .ThenBy(rate => rate.DistanceUpToMetres ?? long.MaxValue)
            .ThenByDescending(rate => rate.To.Narrowness() + rate.From.Narrowness())
            .ThenBy(rate => rate.Price.Currency, StringComparer.Ordinal).ThenBy(rate => rate.Price.Amount).ThenBy(rate => rate.PerKg?.Amount ?? 0)
            .Select(RateEntry.Of).OfType<RateEntry>()];
    }

    /// <summary>Whether it goes there at all, at some distance.</summary>
    public bool Goes => _zones.Length > 0;

    /// <summary>Whether the service has no prices at all, so that it costs nothing.</summary>
    public bool IsFree => !_hasPrices;

    /// <summary>Entries for this lane, narrowest bracket first.</summary>
    public ReadOnlySpan<RateEntry> Rates => _rates;

    /// <summary>The transit time of the first zone that fits; null: it does not go there.</summary>
    public Transit? TransitFor(int metres)
    {
        foreach (ZoneEntry zone in _zones)
        {
            if (zone.Fits(metres))
            {
                return zone.Transit;
            }
        }

        return null;
    }

    /// <summary>The price of a parcel; false when it is above the last bracket. A service without any prices costs nothing.</summary>
    public bool TryPrice(decimal grams, int metres, out decimal price, out string? currency)
    {
        foreach (RateEntry rate in _rates)
        {
            if (rate.Fits(grams, metres))
            {
                (price, currency) = (rate.Of(grams), rate.Currency);
                return true;
            }
        }

        (price, currency) = (0, null);
        return !_hasPrices;
    }

    private static Transit TransitOf(TransitZone zone) => zone.WorkingDays is { } working
        ? new(Math.Max(0, working), AreWorkingDays: true)
        : new(Math.Max(0, zone.Days ?? 0), AreWorkingDays: false);

    private static IEnumerable<T> Each<T>(System.Collections.Immutable.ImmutableArray<T> items) => items.IsDefault ? [] : items;
}

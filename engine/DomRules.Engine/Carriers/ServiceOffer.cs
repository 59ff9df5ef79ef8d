using DomRules.Engine.Calendars;

namespace DomRules.Engine.Carriers;

/// <summary>What one service can do for a shipment, or why it cannot.</summary>
/// <param name="Service">Service index.</param>
/// <param name="Dates">When it leaves and arrives; its obstacle says why not.</param>
/// <param name="Carriage">Sum over the parcels, exact in <paramref name="Currency"/>.</param>
/// <param name="Currency">Null: the service has no prices and costs nothing.</param>
/// <param name="DaysLate">Calendar days after the promise.</param>
internal readonly record struct ServiceOffer(int Service, ShippingDates Dates, decimal Carriage, string? Currency, int DaysLate)
{
    public bool IsOnTime => DaysLate == 0;

    public bool Ships => Dates.Ships;

    /// <summary>The same, ruled out.</summary>
    public ServiceOffer Not(ShippingObstacle obstacle) => this with { Dates = ShippingDates.Not(obstacle) };

    public static ServiceOffer None(int service, ShippingObstacle obstacle) => new(service, ShippingDates.Not(obstacle), 0, null, 0);
}

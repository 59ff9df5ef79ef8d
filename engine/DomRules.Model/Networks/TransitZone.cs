namespace DomRules.Model.Networks;

/// <summary>How long a parcel travels.</summary>
/// <param name="From">Where the node is.</param>
/// <param name="To">Where the parcel goes.</param>
/// <param name="WorkingDays">In the service's calendar; null when <paramref name="Days"/> is given.</param>
/// <param name="Days">Calendar days; null when <paramref name="WorkingDays"/> is given.</param>
/// <param name="DistanceUpToMetres">Only up to this distance, inclusive; null: any. An unknown distance fits only null.</param>
public sealed record TransitZone(Area From, Area To, int? WorkingDays, int? Days, long? DistanceUpToMetres = null);

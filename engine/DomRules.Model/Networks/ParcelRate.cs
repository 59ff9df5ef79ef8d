using DomRules.Model.Values;

namespace DomRules.Model.Networks;

/// <summary>Price of one parcel.</summary>
/// <param name="From">Where the node is.</param>
/// <param name="To">Where the parcel goes.</param>
/// <param name="UpToGrams">Up to this weight, inclusive; null: any weight.</param>
/// <param name="DistanceUpToMetres">Only up to this distance, inclusive; null: any.</param>
/// <param name="Price">Of one parcel.</param>
/// <param name="PerKg">Added per kilogram begun; null: nothing.</param>
public sealed record ParcelRate(Area From, Area To, decimal? UpToGrams, long? DistanceUpToMetres, MoneyValue Price, MoneyValue? PerKg = null);

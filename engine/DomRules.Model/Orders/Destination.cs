using DomRules.Model.Values;

namespace DomRules.Model.Orders;

/// <summary>Where an order goes.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">State or province code without the country; null: unknown.</param>
/// <param name="City">Null: unknown.</param>
/// <param name="PostalCode">As written by the customer; null: unknown.</param>
/// <param name="At">Coordinates; null: unknown (the reader may have filled it from the postal code, then <paramref name="IsCentroid"/>).</param>
/// <param name="IsCentroid">Whether <paramref name="At"/> is the centre of the postal code's area.</param>
public sealed record Destination(string Country, string? Region = null, string? City = null, string? PostalCode = null, Place? At = null, bool IsCentroid = false);

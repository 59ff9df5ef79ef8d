namespace DomRules.Formats.Orders;

/// <summary>Properties of an order's destination.</summary>
internal enum DestinationProperty
{
    Country, Region, City, PostalCode, Latitude, Longitude, Centroid,
}

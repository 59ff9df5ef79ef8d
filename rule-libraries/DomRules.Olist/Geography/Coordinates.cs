namespace DomRules.Olist.Geography;

/// <summary>Degrees, north and east positive.</summary>
internal readonly record struct Coordinates(decimal Latitude, decimal Longitude);

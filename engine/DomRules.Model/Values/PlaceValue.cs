namespace DomRules.Model.Values;

/// <summary>A point on earth.</summary>
public sealed record PlaceValue(Place Place) : Value;

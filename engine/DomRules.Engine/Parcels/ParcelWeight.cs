namespace DomRules.Engine.Parcels;

/// <summary>So many parcels of a weight: all that a price needs to know.</summary>
/// <param name="Grams">Of one.</param>
/// <param name="Times">How many.</param>
internal readonly record struct ParcelWeight(decimal Grams, long Times = 1);

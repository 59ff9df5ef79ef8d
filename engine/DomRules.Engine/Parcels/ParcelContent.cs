namespace DomRules.Engine.Parcels;

/// <summary>So much of a line in a parcel.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Scaled.</param>
internal readonly record struct ParcelContent(int Line, long Quantity);

namespace DomRules.Engine.Parcels;

/// <summary>Pieces of a line that are never cut: whole units, or what is left below one.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Size">Scaled quantity of one piece.</param>
/// <param name="Load">What one piece takes of a parcel.</param>
/// <param name="Count">How many.</param>
internal readonly record struct Piece(int Line, long Size, Load Load, long Count);

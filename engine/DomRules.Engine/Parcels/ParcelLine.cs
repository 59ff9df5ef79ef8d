namespace DomRules.Engine.Parcels;

/// <summary>What is to be packed of one line of a shipment.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Quantity">Scaled, more than zero.</param>
/// <param name="UnitGrams">Of one unit; null: unknown, which counts as 0 g and is flagged.</param>
/// <param name="Key">Lines with another key go into other parcels; null is a key like any other.</param>
/// <param name="IsAlone">Whether it shares its parcels with no other line.</param>
/// <param name="UnitLitres">Of one unit; null: unknown, which counts as 0 l and is flagged.</param>
internal readonly record struct ParcelLine(int Line, long Quantity, decimal? UnitGrams, string? Key = null, bool IsAlone = false, decimal? UnitLitres = null);

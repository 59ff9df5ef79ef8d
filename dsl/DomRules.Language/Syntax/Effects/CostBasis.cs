namespace DomRules.Language.Syntax.Effects;

/// <summary>What an amount is counted by.</summary>
public enum CostBasis
{
    Shipment,
    ExtraShipment,
    Parcel,
    Line,
    Unit,
    Kilogram,
    Kilometre,
    DayLate,
}

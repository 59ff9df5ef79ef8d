namespace DomRules.Language.Syntax.Effects;

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

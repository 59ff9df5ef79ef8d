namespace DomRules.Language.Syntax.Effects;

public enum CapScope
{
    Parcel,
    Shipment,
}

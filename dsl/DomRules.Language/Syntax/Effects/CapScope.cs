namespace DomRules.Language.Syntax.Effects;

/// <summary>What a cap holds for.</summary>
public enum CapScope
{
    Parcel,
    Shipment,
}

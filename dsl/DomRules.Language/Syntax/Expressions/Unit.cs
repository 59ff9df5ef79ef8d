namespace DomRules.Language.Syntax.Expressions;

/// <summary>The units that may follow a number, money aside.</summary>
public enum Unit
{
    Percent,
    Kilogram,
    Gram,
    Pound,
    Ounce,
    Centimetre,
    Millimetre,
    Metre,
    Kilometre,
    Mile,
    Inch,
    Foot,
    Litre,
    Millilitre,
    CubicMetre,
    Minute,
    Hour,
    Day,
    Week,
    WorkingDay,
}

namespace DomRules.Language.Syntax.Types;

/// <summary>The types that are not lists of codes.</summary>
public enum TypeKeyword
{
    YesNo,
    Text,
    Number,
    WholeNumber,
    Percent,
    Money,
    Weight,
    Length,
    Volume,
    Duration,
    WorkingDays,
    Date,
    Time,
    Instant,
    Place,
    TimeZone,

    /// <summary>No type; that was reported.</summary>
    Unknown,
}

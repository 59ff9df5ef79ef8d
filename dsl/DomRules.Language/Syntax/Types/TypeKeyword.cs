namespace DomRules.Language.Syntax.Types;

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
}

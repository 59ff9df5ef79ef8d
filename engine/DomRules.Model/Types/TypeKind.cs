namespace DomRules.Model.Types;

/// <summary>The kinds of types that the language has.</summary>
public enum TypeKind
{
    /// <summary>yes/no.</summary>
    YesNo,

    /// <summary>text.</summary>
    Text,

    /// <summary>number.</summary>
    Number,

    /// <summary>whole number.</summary>
    WholeNumber,

    /// <summary>percent.</summary>
    Percent,

    /// <summary>money.</summary>
    Money,

    /// <summary>weight.</summary>
    Weight,

    /// <summary>length and distance.</summary>
    Length,

    /// <summary>volume.</summary>
    Volume,

    /// <summary>elapsed time.</summary>
    Duration,

    /// <summary>working days.</summary>
    WorkingDays,

    /// <summary>date.</summary>
    Date,

    /// <summary>time of day.</summary>
    Time,

    /// <summary>moment in time.</summary>
    Instant,

    /// <summary>point on earth.</summary>
    Place,

    /// <summary>IANA time zone.</summary>
    TimeZone,

    /// <summary>one code of a vocabulary.</summary>
    Code,

    /// <summary>set of codes or of text.</summary>
    Set,

    /// <summary>list of values of one type.</summary>
    List,
}

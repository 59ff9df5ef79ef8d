namespace DomRules.Model.Types;

/// <summary>A type of the language.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Vocabulary">The codes, for <see cref="TypeKind.Code"/>; null otherwise.</param>
/// <param name="Element">What a set or list holds; null otherwise.</param>
public sealed record RuleType(TypeKind Kind, Vocabulary? Vocabulary = null, RuleType? Element = null)
{
    /// <summary>yes/no.</summary>
    public static RuleType YesNo { get; } = new(TypeKind.YesNo);

    /// <summary>text.</summary>
    public static RuleType Text { get; } = new(TypeKind.Text);

    /// <summary>number.</summary>
    public static RuleType Number { get; } = new(TypeKind.Number);

    /// <summary>whole number.</summary>
    public static RuleType WholeNumber { get; } = new(TypeKind.WholeNumber);

    /// <summary>percent.</summary>
    public static RuleType Percent { get; } = new(TypeKind.Percent);

    /// <summary>money.</summary>
    public static RuleType Money { get; } = new(TypeKind.Money);

    /// <summary>weight.</summary>
    public static RuleType Weight { get; } = new(TypeKind.Weight);

    /// <summary>length and distance.</summary>
    public static RuleType Length { get; } = new(TypeKind.Length);

    /// <summary>volume.</summary>
    public static RuleType Volume { get; } = new(TypeKind.Volume);

    /// <summary>elapsed time.</summary>
    public static RuleType Duration { get; } = new(TypeKind.Duration);

    /// <summary>working days.</summary>
    public static RuleType WorkingDays { get; } = new(TypeKind.WorkingDays);

    /// <summary>date.</summary>
    public static RuleType Date { get; } = new(TypeKind.Date);

    /// <summary>time of day.</summary>
    public static RuleType Time { get; } = new(TypeKind.Time);

    /// <summary>moment in time.</summary>
    public static RuleType Instant { get; } = new(TypeKind.Instant);

    /// <summary>point on earth.</summary>
    public static RuleType Place { get; } = new(TypeKind.Place);

    /// <summary>IANA time zone.</summary>
    public static RuleType TimeZone { get; } = new(TypeKind.TimeZone);

    /// <summary>set of text.</summary>
    public static RuleType SetOfText { get; } = new(TypeKind.Set, null, Text);

    /// <summary>One code of the vocabulary.</summary>
    public static RuleType Code(Vocabulary vocabulary) => new(TypeKind.Code, vocabulary);

    /// <summary>A set of codes of the vocabulary.</summary>
    public static RuleType SetOf(Vocabulary vocabulary) => new(TypeKind.Set, null, Code(vocabulary));

    /// <summary>A list of values of the type.</summary>
    public static RuleType ListOf(RuleType element) => new(TypeKind.List, null, element);
}

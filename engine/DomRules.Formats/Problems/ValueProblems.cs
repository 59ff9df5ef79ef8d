namespace DomRules.Formats.Problems;

/// <summary>Problems of single values.</summary>
public static class ValueProblems
{
    /// <summary>No number.</summary>
    public static InputProblemKind NotANumber { get; } = new("DI0101", InputSeverity.Error, "Not a number", "Write a decimal such as 2.5 or \"2.5\", with a point and without thousands separators");

    /// <summary>More digits than a decimal holds.</summary>
    public static InputProblemKind NumberTooLarge { get; } = new("DI0102", InputSeverity.Error, "More digits than can be kept exactly", "Use at most 28 significant digits");

    /// <summary>Outside the admitted range.</summary>
    public static InputProblemKind OutOfRange { get; } = new("DI0103", InputSeverity.Error, "Out of range", "Correct the value");

    /// <summary>A whole number is expected.</summary>
    public static InputProblemKind NotWhole { get; } = new("DI0104", InputSeverity.Error, "Not a whole number", "Write it without fraction");

    /// <summary>A SKU that is a JSON number.</summary>
    public static InputProblemKind SkuIsNumber { get; } = new("DI0105", InputSeverity.Error, "A SKU is text", "Put it in quotation marks; a number would lose leading zeros");

    /// <summary>An empty text where one is needed.</summary>
    public static InputProblemKind EmptyText { get; } = new("DI0106", InputSeverity.Error, "The text is empty", "Write a value");

    /// <summary>No amount of money.</summary>
    public static InputProblemKind NotMoney { get; } = new("DI0107", InputSeverity.Error, "Not an amount of money", "Write the number, a space and the currency: \"2.40 EUR\"");

    /// <summary>No quantity with a unit.</summary>
    public static InputProblemKind NotAMeasure { get; } = new("DI0108", InputSeverity.Error, "Not a number with a unit", "Write the number, a space and the unit: \"5 kg\", \"120 cm\", \"1 working day\"");

    /// <summary>No currency code.</summary>
    public static InputProblemKind NotACurrency { get; } = new("DI0109", InputSeverity.Error, "Not a currency code", "Write three capitals: EUR");

    /// <summary>No country code.</summary>
    public static InputProblemKind NotACountry { get; } = new("DI0110", InputSeverity.Error, "Not a country code", "Write the two capitals of ISO 3166: DE");

    /// <summary>No day.</summary>
    public static InputProblemKind NotADate { get; } = new("DI0111", InputSeverity.Error, "Not a day", "Write year, month and day: \"2026-12-24\"");

    /// <summary>No moment in time.</summary>
    public static InputProblemKind NotAnInstant { get; } = new("DI0112", InputSeverity.Error, "Not a moment in time", "Write date, time and offset: \"2026-11-20T09:00:00Z\"");

    /// <summary>No time of day.</summary>
    public static InputProblemKind NotATime { get; } = new("DI0113", InputSeverity.Error, "Not a time of day", "Write hours and minutes: \"16:00\"");

    /// <summary>No weekday.</summary>
    public static InputProblemKind NotAWeekday { get; } = new("DI0114", InputSeverity.Error, "Not a weekday", "Write mon, tue, wed, thu, fri, sat or sun, or a range: mon-fri");

    /// <summary>No member of a closed list.</summary>
    public static InputProblemKind NotAmong { get; } = new("DI0115", InputSeverity.Error, "Not among the possible values", "Use one of those named");

    /// <summary>Coordinates come in pairs.</summary>
    public static InputProblemKind HalfAPlace { get; } = new("DI0116", InputSeverity.Error, "One coordinate without the other", "Give latitude and longitude, or neither");

    /// <summary>No area.</summary>
    public static InputProblemKind NotAnArea { get; } = new("DI0117", InputSeverity.Error, "Not an area", "Write a country (DE), a country and region (BR-SP), or * for everywhere");

    /// <summary>No time zone.</summary>
    public static InputProblemKind NotATimeZone { get; } = new("DI0118", InputSeverity.Error, "Not a time zone", "Write a name of the IANA database: Europe/Berlin");

    /// <summary>A fact of the merchant's own with another type than the policy declares.</summary>
    public static InputProblemKind WrongFieldType { get; } = new("DI0119", InputSeverity.Error, "The policy declares another type", "Write a value of the declared type, or change the field's declaration");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
    [
        NotANumber, NumberTooLarge, OutOfRange, NotWhole, SkuIsNumber, EmptyText, NotMoney, NotAMeasure, NotACurrency, NotACountry, NotADate,
        NotAnInstant, NotATime, NotAWeekday, NotAmong, HalfAPlace, NotAnArea, NotATimeZone, WrongFieldType,
    ];
}

namespace DomRules.Formats.Problems;

/// <summary>Problems of files as bytes and as JSON.</summary>
public static class FileProblems
{
    /// <summary>The file cannot be opened.</summary>
    public static InputProblemKind Unreadable { get; } = new("DI0001", InputSeverity.Error, "The file cannot be read", "Check the name, and that it may be read");

    /// <summary>The file holds nothing.</summary>
    public static InputProblemKind Empty { get; } = new("DI0002", InputSeverity.Error, "The file is empty", "Write the data into it, or leave the file out");

    /// <summary>The bytes are not UTF-8.</summary>
    public static InputProblemKind NotUtf8 { get; } = new("DI0003", InputSeverity.Error, "The text is not UTF-8", "Save the file as UTF-8");

    /// <summary>A NUL byte.</summary>
    public static InputProblemKind NulByte { get; } = new("DI0004", InputSeverity.Error, "There is a NUL byte", "Save the file as UTF-8 text; UTF-16 and binary files hold such bytes");

    /// <summary>The input ends in the middle.</summary>
    public static InputProblemKind Truncated { get; } = new("DI0005", InputSeverity.Error, "The input ends too early", "Write the file again, whole; the end is missing");

    /// <summary>No JSON.</summary>
    public static InputProblemKind Malformed { get; } = new("DI0006", InputSeverity.Error, "This is not JSON", "Correct the text at this place; strings and names take double quotation marks, no comma stands before a closing bracket");

    /// <summary>Nested too deep.</summary>
    public static InputProblemKind TooDeep { get; } = new("DI0007", InputSeverity.Error, "Nested too deep", "Nest at most 64 levels");

    /// <summary>The file or record is too large.</summary>
    public static InputProblemKind TooLarge { get; } = new("DI0008", InputSeverity.Error, "Too large", "Split it: a file read as a whole holds at most 256 MiB, an order at most 4 MiB");

    /// <summary>A property that no input has.</summary>
    public static InputProblemKind UnknownProperty { get; } = new("DI0009", InputSeverity.Warning, "Unknown property", "Correct the name or remove it; a fact of your own belongs into `attributes`");

    /// <summary>The same property twice in one object.</summary>
    public static InputProblemKind DuplicateProperty { get; } = new("DI0010", InputSeverity.Error, "The property stands twice", "Keep one of them");

    /// <summary>Another kind of JSON value than expected.</summary>
    public static InputProblemKind WrongKind { get; } = new("DI0011", InputSeverity.Error, "Another kind of value is expected", "Write the value as the formats page shows it");

    /// <summary>A property that must be there is missing.</summary>
    public static InputProblemKind Missing { get; } = new("DI0012", InputSeverity.Error, "Something necessary is missing", "Add it");

    /// <summary>A list with too many items.</summary>
    public static InputProblemKind TooMany { get; } = new("DI0013", InputSeverity.Error, "Too many items", "Shorten the list: an order has at most 10,000 lines, any other list of names at most 10,000");

    /// <summary>A text that is too long.</summary>
    public static InputProblemKind TextTooLong { get; } = new("DI0014", InputSeverity.Error, "The text is too long", "Shorten it to 4,096 bytes");

    /// <summary>A text with an escape that stands for no character.</summary>
    public static InputProblemKind BadEscape { get; } = new("DI0015", InputSeverity.Error, "An escape stands for no character", "Write both halves of a surrogate pair, or the character itself");

    /// <summary>More problems than are told.</summary>
    public static InputProblemKind More { get; } = new("DI0016", InputSeverity.Note, "There are more problems", "Correct these first and read again");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } =
    [
        Unreadable, Empty, NotUtf8, NulByte, Truncated, Malformed, TooDeep, TooLarge, UnknownProperty, DuplicateProperty, WrongKind, Missing,
        TooMany, TextTooLong, BadEscape, More,
    ];
}

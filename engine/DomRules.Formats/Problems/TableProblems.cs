namespace DomRules.Formats.Problems;

/// <summary>Problems of CSV tables.</summary>
public static class TableProblems
{
    /// <summary>No such column.</summary>
    public static InputProblemKind MissingColumn { get; } = new("DI0401", InputSeverity.Error, "A column is missing", "Add the column; the first line names the columns, separated by commas");

    /// <summary>A column that no table of the kind has.</summary>
    public static InputProblemKind UnknownColumn { get; } = new("DI0402", InputSeverity.Warning, "Unknown column", "Correct the name or remove the column");

    /// <summary>The same column twice.</summary>
    public static InputProblemKind DuplicateColumn { get; } = new("DI0403", InputSeverity.Error, "The column stands twice", "Keep one of them");

    /// <summary>More or fewer cells than columns.</summary>
    public static InputProblemKind WrongCells { get; } = new("DI0404", InputSeverity.Error, "The row has another number of cells than the header", "Write one cell for each column; a text with a comma takes quotation marks");

    /// <summary>No table.</summary>
    public static InputProblemKind Malformed { get; } = new("DI0405", InputSeverity.Error, "This is not a CSV table", "Close every quotation mark; write a quotation mark inside a quoted cell twice");

    /// <summary>An empty cell where a value is needed.</summary>
    public static InputProblemKind EmptyCell { get; } = new("DI0406", InputSeverity.Error, "The cell is empty", "Write a value");

    /// <summary>All kinds of this group, by code.</summary>
    public static IReadOnlyList<InputProblemKind> All { get; } = [MissingColumn, UnknownColumn, DuplicateColumn, WrongCells, Malformed, EmptyCell];
}

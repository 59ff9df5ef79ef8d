using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes in the form of a table (DR018x).</summary>
public static class TableDiagnostics
{
    internal static readonly DiagnosticDescriptor EmptyCellKind =
        DiagnosticDescriptor.Error("DR0185", "an empty cell");

    internal static readonly DiagnosticDescriptor WrongCellCountKind =
        DiagnosticDescriptor.Error("DR0186", "too few or too many cells");

    internal static readonly DiagnosticDescriptor EmptyTableKind =
        DiagnosticDescriptor.Error("DR0187", "a table without rows");

    internal static readonly DiagnosticDescriptor ResultNotAValueKind =
        DiagnosticDescriptor.Error("DR0188", "a result that is no value");

    public static Diagnostic EmptyCell(Location at) =>
        new(EmptyCellKind, "a cell is never empty", at)
        {
            Why = "`*` matches all",
            Fixes = [DiagnosticFix.Insert(at.Span.Start, "* ", isSafe: false)],
        };

    public static Diagnostic WrongCellCount(Location at, int found, int wanted, Location header) =>
        new(WrongCellCountKind, $"this row has {SlipWords.Shown(found)} cells; it takes {SlipWords.Shown(wanted)}: one for each column, then the result", at)
        {
            Related = [new DiagnosticLabel(header, "the columns")],
        };

    public static Diagnostic EmptyTable(Location at) =>
        new(EmptyTableKind, "this table has no rows", at);

    public static Diagnostic ResultNotAValue(Location at) =>
        new(ResultNotAValueKind, "the last cell of a row is its result: one value", at);
}

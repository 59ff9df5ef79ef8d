using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Mistakes in what decision tables say.</summary>
internal static class DecisionTableDiagnostics
{
    private static readonly DiagnosticDescriptor OpenCaseKind = DiagnosticDescriptor.Error("DR0701", "a table that leaves a case open");
    private static readonly DiagnosticDescriptor UnreachableRowKind = DiagnosticDescriptor.Warning("DR0702", "a row that is never reached");
    private static readonly DiagnosticDescriptor ColumnIsNoFactKind = DiagnosticDescriptor.Error("DR0703", "a column that is no fact");
    private static readonly DiagnosticDescriptor CellOfOptionalKind = DiagnosticDescriptor.Error("DR0704", "`unknown` for a fact that is never missing");

    internal static ImmutableArray<DiagnosticDescriptor> Kinds { get; } =
    [OpenCaseKind, UnreachableRowKind, ColumnIsNoFactKind, CellOfOptionalKind];

    internal static Diagnostic OpenCase(Location at, string example) =>
        new(OpenCaseKind, $"no row decides when {example}", at) { Why = "A table answers every case; a last row of `*` does" };

    internal static Diagnostic UnreachableRow(Location at) =>
        new(UnreachableRowKind, "rows above decide every case of this row", at);

    internal static Diagnostic ColumnIsNoFact(Location at, string name) =>
        new(ColumnIsNoFactKind, $"`{name}` is no fact that a table can look at", at);

    internal static Diagnostic CellOfOptional(Location at, string fact) =>
        new(CellOfOptionalKind, $"`{fact}` is never missing", at);
}

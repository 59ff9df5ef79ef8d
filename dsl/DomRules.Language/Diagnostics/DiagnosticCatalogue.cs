namespace DomRules.Language.Diagnostics;

/// <summary>Every kind of diagnostic there is, by code.</summary>
public static class DiagnosticCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. TextDiagnostics.Kinds,
        .. SlipDiagnostics.Kinds,
        .. StructureDiagnostics.Kinds,
        .. RuleDiagnostics.Kinds,
        .. ExpressionDiagnostics.Kinds,
        .. TableDiagnostics.Kinds,
        .. StepDiagnostics.Kinds,
    ];
}

namespace DomRules.Language.Diagnostics;

/// <summary>Every kind of diagnostic there is, by code.</summary>
public static class DiagnosticCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. SyntaxDescriptors.All
            .OrderBy(d => d.Code, StringComparer.Ordinal),
    ];
}

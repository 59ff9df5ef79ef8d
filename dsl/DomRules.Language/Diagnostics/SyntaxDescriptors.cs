namespace DomRules.Language.Diagnostics;

/// <summary>The kinds of mistakes of text, limits (DR00xx) and syntax (DR01xx).</summary>
public static class SyntaxDescriptors
{
    public static readonly DiagnosticDescriptor FileTooLarge = Error("DR0001", "the file is too large");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [FileTooLarge];

    private static DiagnosticDescriptor Error(string code, string title) =>
        new(code, DiagnosticSeverity.Error, title);
}

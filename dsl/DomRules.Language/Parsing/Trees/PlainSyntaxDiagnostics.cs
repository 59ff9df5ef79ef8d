using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Trees;

/// <summary>What is said of text that is not the language.</summary>
internal static class PlainSyntaxDiagnostics
{
    private static readonly DiagnosticDescriptor UnreadableKind = DiagnosticDescriptor.Error("DR0191", "text that cannot be read");
    private static readonly DiagnosticDescriptor UnknownTypeKind = DiagnosticDescriptor.Error("DR0193", "a type that does not exist");
    private static readonly DiagnosticDescriptor MissingKind = DiagnosticDescriptor.Error("DR0192", "something is missing");

    internal static Diagnostic Unreadable(Location at, string found) => new(UnreadableKind, $"`{found}` cannot stand here", at);

    internal static Diagnostic UnknownType(Location at, string name) => new(UnknownTypeKind, $"there is no type `{name}`", at);

    internal static Diagnostic Missing(Location at, string what) => new(MissingKind, $"{what} is missing", at);
}

using DomRules.Language.Diagnostics;
using DomRules.Model.Graph;
using DomRules.Model.Testing;

namespace DomRules.Language;

/// <summary>What became of a compilation.</summary>
/// <param name="Diagnostics">Of all files, by file and place.</param>
/// <param name="Library">The compiled policies; null when anything is wrong.</param>
/// <param name="Tests">Tests of all files; those with mistakes are left out.</param>
/// <param name="Checks">Policies by name, every one that compiled, also those that only serve as parents.</param>
public sealed record CompilationResult(ImmutableArray<Diagnostic> Diagnostics, PolicyLibrary? Library, ImmutableArray<PolicyTest> Tests, ImmutableArray<RuleGraph> Checks)
{
    /// <summary>Whether anything is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}

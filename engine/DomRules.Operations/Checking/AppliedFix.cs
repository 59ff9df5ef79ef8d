using DomRules.Language.Diagnostics;

namespace DomRules.Operations.Checking;

/// <summary>A fix that was applied, and to what.</summary>
public sealed record AppliedFix(Diagnostic Diagnostic, DiagnosticFix Fix);

namespace DomRules.Language.Diagnostics;

/// <summary>How much a diagnostic matters: only errors keep a policy from running.</summary>
public enum DiagnosticSeverity
{
    Info,
    Warning,
    Error,
}

namespace DomRules.Language.Diagnostics;

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code">Stable, e.g. <c>DR0203</c>; never used again for something else.</param>
/// <param name="Title">What kind of mistake it is, in a few words.</param>
public sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title)
{
    /// <summary>The page that explains it, relative to the root of the project.</summary>
    public string Page => $"docs/diagnostics/{Code}.md";

    public static DiagnosticDescriptor Error(string code, string title) => new(code, DiagnosticSeverity.Error, title);

    public static DiagnosticDescriptor Warning(string code, string title) => new(code, DiagnosticSeverity.Warning, title);
}

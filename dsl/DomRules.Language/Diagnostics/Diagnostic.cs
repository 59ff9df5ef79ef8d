using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>One mistake, doubt or hint of the author's, with its place and, where possible, its mend.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, Location Location)
{
    public string Code => Descriptor.Code;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>A few words shown under the underlined place; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>Other places that have to do with it, e.g. where a name was first declared.</summary>
    public ImmutableArray<DiagnosticLabel> Related { get; init; } = [];

    /// <summary>Why it is a mistake, in one or two sentences; null where the message says it.</summary>
    public string? Why { get; init; }

    /// <summary>The most likely first.</summary>
    public ImmutableArray<DiagnosticFix> Fixes { get; init; } = [];
}

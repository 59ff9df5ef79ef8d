using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>A place that has to do with a diagnostic, and what to say there; null for nothing.</summary>
public sealed record DiagnosticLabel(Location Location, string? Text);

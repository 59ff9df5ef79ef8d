using DomRules.Language.Text;

namespace DomRules.Language.Diagnostics;

/// <summary>Replaces a stretch of the file that the diagnostic is about; an empty stretch inserts.</summary>
public sealed record TextEdit(TextSpan Span, string Replacement);

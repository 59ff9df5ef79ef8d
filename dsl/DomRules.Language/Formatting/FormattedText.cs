using DomRules.Language.Diagnostics;

namespace DomRules.Language.Formatting;

/// <summary>A file in the one true layout.</summary>
/// <param name="Text">Null where the file has syntax errors, which then stand in <paramref name="Diagnostics"/>.</param>
public sealed record FormattedText(string? Text, ImmutableArray<Diagnostic> Diagnostics);

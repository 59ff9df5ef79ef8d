using DomRules.Language.Text;

namespace DomRules.Language.Occurrences;

/// <summary>One place where something is named.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The whole name, back-quotes and the root of a path included.</param>
/// <param name="NameSpan">The part of it that a rename replaces: of a path its last word.</param>
/// <param name="Symbol">What it means.</param>
/// <param name="Role">What the text does with it.</param>
public sealed record Occurrence(SourceText Source, TextSpan Span, TextSpan NameSpan, Symbol Symbol, OccurrenceRole Role);

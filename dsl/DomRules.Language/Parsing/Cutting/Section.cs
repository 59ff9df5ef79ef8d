namespace DomRules.Language.Parsing.Cutting;

/// <summary>A top-level part of a file: a declaration in one piece, or a block or test with a piece for each member.</summary>
internal sealed record Section(SectionKind Kind, Piece Whole, ImmutableArray<Piece> Members);

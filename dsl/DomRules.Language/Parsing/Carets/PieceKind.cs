namespace DomRules.Language.Parsing.Carets;

/// <summary>What a piece is part of.</summary>
internal enum PieceKind
{
    Outside,
    Block,
    Test,

    /// <summary>Between the braces of a reason.</summary>
    Placeholder,
}

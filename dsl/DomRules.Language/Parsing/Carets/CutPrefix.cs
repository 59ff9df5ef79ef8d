using Antlr4.Runtime;
using DomRules.Language.Syntax.Declarations;

namespace DomRules.Language.Parsing.Carets;

/// <summary>The last piece of a text.</summary>
/// <param name="Kind">What it is part of.</param>
/// <param name="Block">The block, if in one.</param>
/// <param name="Run">Its tokens.</param>
/// <param name="Before">Types of tokens that the grammar must have read before it.</param>
/// <param name="Opening">The same as text.</param>
internal sealed record CutPrefix(PieceKind Kind, BlockKind? Block, List<CommonToken> Run, ImmutableArray<int> Before, string Opening);

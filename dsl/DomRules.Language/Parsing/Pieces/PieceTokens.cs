using Antlr4.Runtime;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>The tokens of a piece while it is being mended.</summary>
internal sealed class PieceTokens(List<CommonToken> tokens)
{
    public List<CommonToken> Tokens { get; set; } = tokens;

    public List<CommonToken> With(TokenMend mend)
    {
        var mended = new List<CommonToken>(Tokens);
        mended.RemoveRange(mend.At, mend.Removed);
        mended.InsertRange(mend.At, mend.Inserted);
        return mended;
    }
}

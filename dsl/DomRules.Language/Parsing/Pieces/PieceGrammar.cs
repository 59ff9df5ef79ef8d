using Antlr4.Runtime;
using DomRules.Grammar;

namespace DomRules.Language.Parsing.Pieces;

/// <summary>The generated parser with a bound on its depth.</summary>
internal sealed class PieceGrammar : RoutingLanguageParser
{
    private int _depth;

    public PieceGrammar()
        : base(new PieceTokenStream([], 0, 0), TextWriter.Null, TextWriter.Null)
    {
        RemoveErrorListeners();
        ErrorHandler = new BailErrorStrategy();
    }

    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        if (++_depth > Limits.GrammarDepth)
        {
            throw new TooManyLooksException();
        }

        base.EnterRule(localctx, state, ruleIndex);
    }

    public override void ExitRule()
    {
        _depth--;
        base.ExitRule();
    }

    public override void Reset()
    {
        _depth = 0;
        base.Reset();
    }
}

using Antlr4.Runtime.Atn;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Grammar rules that are underway: where each goes on, the innermost first. Equal stacks are the same object.</summary>
internal sealed class ParserStack(ParserStack? parent, ATNState next)
{
    private readonly Dictionary<int, ParserStack> _inner = [];

    public ParserStack? Parent => parent;

    /// <summary>Where the outer rule goes on when the inner one ends.</summary>
    public ATNState Next => next;

    public ParserStack Push(ATNState after)
    {
        if (!_inner.TryGetValue(after.stateNumber, out var inner))
        {
            _inner.Add(after.stateNumber, inner = new ParserStack(this, after));
        }

        return inner;
    }
}

using Antlr4.Runtime.Atn;

namespace DomRules.Language.Parsing.Carets;

/// <summary>One way in which the parser may have read the tokens so far.</summary>
internal readonly record struct ParserState(ATNState At, ParserStack Stack)
{
    /// <summary>The grammar rules that it is in, the innermost first.</summary>
    public IEnumerable<int> Rules
    {
        get
        {
            yield return At.ruleIndex;
            for (var stack = Stack; stack.Parent is not null; stack = stack.Parent)
            {
                yield return stack.Next.ruleIndex;
            }
        }
    }
}

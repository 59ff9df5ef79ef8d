using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect NODE excluded|outside|not considered|short|outranked|chosen [by RULE] [for LINE]</c></summary>
public sealed record ExpectFate(
    NodeReference Node,
    LineReference? Line,
    CandidateFate Fate,
    NameSyntax? By,
    TextSpan Span) : ExpectSyntax(Span);

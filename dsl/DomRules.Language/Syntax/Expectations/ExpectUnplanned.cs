using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary><c>expect unplanned [N of] LINE [because WHY]</c></summary>
public sealed record ExpectUnplanned(
    ExpressionSyntax? Quantity,
    LineReference Line,
    NameSyntax? Why,
    TextSpan Span) : ExpectSyntax(Span);

using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Expectations;

/// <summary>What must hold of the decision.</summary>
public abstract record ExpectSyntax(TextSpan Span) : TestStatementSyntax(Span);

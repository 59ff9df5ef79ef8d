using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Syntax.Tests;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Declarations;

/// <summary><c>test "TITLE" { … }</c>.</summary>
public sealed record TestDeclaration(
    TextLiteral Title,
    ImmutableArray<TestStatementSyntax> Statements,
    TextSpan Span) : DeclarationSyntax(Span);

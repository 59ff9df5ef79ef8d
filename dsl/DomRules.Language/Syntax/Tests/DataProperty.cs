using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>key: value</c></summary>
public sealed record DataProperty(NameSyntax Key, DataSyntax Value, TextSpan Span) : SyntaxNode(Span);

using DomRules.Language.Syntax.Effects;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>stock NODE "SKU": 10</c> (on hand) or <c>stock NODE "SKU" { … }</c></summary>
public sealed record StockEntry(
    NodeReference Node,
    TextLiteral Sku,
    DataSyntax Value,
    TextSpan Span) : NetworkEntrySyntax(Span);

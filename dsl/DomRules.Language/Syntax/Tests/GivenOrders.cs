using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>given orders "FILE"</c> or <c>given orders [ { … }, … ]</c>, routed in turn.</summary>
public sealed record GivenOrders(
    TextLiteral? File,
    ImmutableArray<DataObject> Bodies,
    TextSpan Span) : TestStatementSyntax(Span);

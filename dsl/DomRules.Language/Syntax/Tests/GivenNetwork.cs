using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>
/// <c>given network ["FILE"] [with] { … }</c>. Entries amend the file, or are the whole network without one.
/// </summary>
public sealed record GivenNetwork(
    TextLiteral? File,
    ImmutableArray<NetworkEntrySyntax> Entries,
    TextSpan Span) : TestStatementSyntax(Span);

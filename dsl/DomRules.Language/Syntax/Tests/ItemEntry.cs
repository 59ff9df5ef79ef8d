using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary>
/// <c>node BER_DC { … }</c>, likewise product, carrier, calendar, market, lane, disruption, and so on.
/// </summary>
public sealed record ItemEntry(
    NameSyntax Kind,
    NodeReference? Id,
    DataObject Body,
    TextSpan Span) : NetworkEntrySyntax(Span);

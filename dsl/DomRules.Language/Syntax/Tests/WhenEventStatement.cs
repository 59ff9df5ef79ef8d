using DomRules.Language.Syntax.Effects;
using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>when event NAME [at NODE] [with { … }]</c></summary>
public sealed record WhenEventStatement(
    NameSyntax Event,
    NodeReference? Node,
    DataObject? Body,
    TextSpan Span) : TestStatementSyntax(Span);

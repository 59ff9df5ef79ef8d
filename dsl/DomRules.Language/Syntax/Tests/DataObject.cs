using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>{ key: value, … }</c></summary>
public sealed record DataObject(ImmutableArray<DataProperty> Properties, TextSpan Span) : DataSyntax(Span);

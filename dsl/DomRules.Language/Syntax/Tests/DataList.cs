using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>[ … ]</c></summary>
public sealed record DataList(ImmutableArray<DataSyntax> Items, TextSpan Span) : DataSyntax(Span);

using DomRules.Language.Text;

namespace DomRules.Language.Syntax.Tests;

/// <summary><c>(52.52, 13.40)</c></summary>
public sealed record DataPlace(decimal Latitude, decimal Longitude, TextSpan Span) : DataSyntax(Span);

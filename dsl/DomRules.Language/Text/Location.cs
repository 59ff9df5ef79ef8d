namespace DomRules.Language.Text;

/// <summary>A stretch of a certain file.</summary>
public sealed record Location(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.PositionOf(Span.Start);
}

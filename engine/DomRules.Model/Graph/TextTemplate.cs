using System.Collections.Immutable;

namespace DomRules.Model.Graph;

/// <summary>A text with facts in it: literal parts and expressions in turn.</summary>
public sealed record TextTemplate(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>A text without placeholders.</summary>
    public static TextTemplate Literal(string text) => new([new TemplatePart(text, null)]);
}

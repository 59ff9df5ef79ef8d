namespace DomRules.Language.Syntax.Expressions;

/// <summary>How a text is matched.</summary>
public enum TextMatch
{
    StartsWith,
    EndsWith,
    Contains,
}

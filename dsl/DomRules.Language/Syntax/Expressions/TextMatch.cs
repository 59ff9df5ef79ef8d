namespace DomRules.Language.Syntax.Expressions;

public enum TextMatch
{
    StartsWith,
    EndsWith,
    Contains,
}

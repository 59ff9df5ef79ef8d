namespace DomRules.Language.Syntax.Expectations;

/// <summary>How a count is bounded.</summary>
public enum CountBound
{
    Exactly,
    AtMost,
    AtLeast,
}

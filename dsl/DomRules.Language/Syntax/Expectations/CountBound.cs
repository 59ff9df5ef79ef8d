namespace DomRules.Language.Syntax.Expectations;

public enum CountBound
{
    Exactly,
    AtMost,
    AtLeast,
}

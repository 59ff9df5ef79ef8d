namespace DomRules.Language.Syntax.Expectations;

public enum DateBound
{
    On,
    By,
}

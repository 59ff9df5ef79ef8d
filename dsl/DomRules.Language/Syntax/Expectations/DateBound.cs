namespace DomRules.Language.Syntax.Expectations;

/// <summary>Whether a day is meant exactly or at the latest.</summary>
public enum DateBound
{
    On,
    By,
}

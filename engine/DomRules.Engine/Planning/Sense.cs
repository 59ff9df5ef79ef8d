namespace DomRules.Engine.Planning;

/// <summary>Which end of a criterion's values is good.</summary>
public enum Sense
{
    /// <summary>The smaller value is better.</summary>
    Lowest,

    /// <summary>The larger value is better.</summary>
    Highest,
}

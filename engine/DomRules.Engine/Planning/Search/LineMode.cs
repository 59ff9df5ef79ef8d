namespace DomRules.Engine.Planning.Search;

/// <summary>How many ways of dividing a line a search must look at to be exact.</summary>
internal enum LineMode : byte
{
    /// <summary>One candidate gives all of it.</summary>
    Single,

    /// <summary>Some candidates give all they have, one more gives the rest.</summary>
    Extreme,

    /// <summary>Any division.</summary>
    Free,
}

namespace DomRules.Engine.Planning.FewLines;

/// <summary>How the question for the best plan of few lines ended.</summary>
internal enum FewOutcome
{
    /// <summary>It is left to the search.</summary>
    Left,

    /// <summary>There is no plan.</summary>
    None,

    /// <summary>The best plan was found.</summary>
    Found,
}

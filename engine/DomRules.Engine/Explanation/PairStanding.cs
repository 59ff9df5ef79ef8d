namespace DomRules.Engine.Explanation;

/// <summary>What came of asking for the best plan that ships anything of a line from a node.</summary>
public enum PairStanding
{
    /// <summary>The step that won does not admit the pair.</summary>
    NotAdmitted,

    /// <summary>The pair has nothing but a backorder, and the plan needs none.</summary>
    OnlyBackorder,

    /// <summary>The line comes whole from one node, and this one cannot give all of it.</summary>
    NotWhole,

    /// <summary>No plan with the pair keeps every rule.</summary>
    NoPlan,

    /// <summary>The search was stopped before it found a plan with the pair.</summary>
    NotFound,

    /// <summary>There is such a plan, and a criterion told it from the chosen one.</summary>
    Ranked,

    /// <summary>There is such a plan, equal in every criterion.</summary>
    Tied,
}

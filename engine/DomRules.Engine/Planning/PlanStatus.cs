namespace DomRules.Engine.Planning;

/// <summary>How a query ended.</summary>
public enum PlanStatus
{
    /// <summary>The plan is the best there is.</summary>
    Optimal,

    /// <summary>The step limit stopped the search; the plan is the best found, <see cref="PlanResult.Bounds"/> says how far from best it may be.</summary>
    Bounded,

    /// <summary>There is no plan.</summary>
    Infeasible,

    /// <summary>The step limit stopped the search before any plan was found.</summary>
    Unknown,

    /// <summary>The numbers of the problem are too many and too large to be added exactly; nothing was planned.</summary>
    TooLarge,
}

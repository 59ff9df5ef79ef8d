namespace DomRules.Engine.Planning;

/// <summary>
/// Values of a criterion that are read when plans are compared by them, not before: for what is dear to compute and seldom decides. It must be a pure
/// function of the candidate. Small orders ask for a few candidates where those before the criterion tie, the others ask for all candidates once.
/// </summary>
public interface ICandidateValues
{
    /// <summary>The value for a candidate, from 0 to <see cref="PlanningProblem.Largest"/>; null if unknown.</summary>
    long? ValueOf(int candidate);
}

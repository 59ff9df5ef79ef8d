using DomRules.Api.Answers;

namespace DomRules.Api.Commands;

/// <summary>A body that no endpoint can use.</summary>
internal sealed class UnusableBodyException(BodyProblem problem) : Exception(problem.ToString())
{
    internal BodyProblem Problem => problem;
}

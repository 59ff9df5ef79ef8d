using System.Text.Json;
using DomRules.Operations.Serving;

namespace DomRules.Studio.Orders;

/// <summary>What the log answers, as people are told.</summary>
internal static class Answers
{
    internal const string NotAllowed = "Your roles do not let you do this.";

    /// <summary>Null: it was done; else why not.</summary>
    internal static string? ProblemOf(WriteAnswer answer) =>
        answer.Obstacle != WriteObstacle.None ? answer.Detail ?? "It cannot be done now. Try again in a moment."
        : answer.Status >= 400 ? Detail(answer) : null;

    private static string Detail(WriteAnswer answer)
    {
        using var problem = JsonDocument.Parse(answer.Body);
        return problem.RootElement.GetProperty("detail").GetString()!;
    }
}

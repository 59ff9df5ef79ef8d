using System.Text.Json;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>What became of something that was wanted of a change.</summary>
/// <param name="Answer">As a program is told.</param>
public sealed record ChangeAnswer(WriteAnswer Answer)
{
    /// <summary>Id of the change; null: it was not done, or is about no change.</summary>
    public string? Change => Answer.Status < 400 ? Member("change") : null;

    /// <summary>Why it was not done, in a sentence for people; null: it was.</summary>
    public string? Problem =>
        Answer.Obstacle != WriteObstacle.None ? Answer.Detail ?? "It cannot be done now. Try again in a moment."
        : Answer.Status >= 400 ? Member("detail") : null;

    private string? Member(string name)
    {
        if (Answer.Body.IsEmpty)
        {
            return null;
        }

        using var json = JsonDocument.Parse(Answer.Body);
        return json.RootElement.TryGetProperty(name, out var text) ? text.GetString() : null;
    }
}

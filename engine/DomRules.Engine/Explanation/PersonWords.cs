using DomRules.Model.Decisions;

namespace DomRules.Engine.Explanation;

/// <summary>Who decided, why, and what the policy would have done instead.</summary>
internal static class PersonWords
{
    internal static IEnumerable<string> Of(DecisionRecord record)
    {
        if (record.Person is not { } person)
        {
            yield break;
        }

        yield return $"{record.Kind} by {person.By}{(person.Because.Length == 0 ? "" : $", because {person.Because}")}";
        if (!record.Cleared.IsEmpty)
        {
            yield return $"these rules do not hold it again: {Wording.Join(record.Cleared)}";
        }

        if (person.Instead is { } instead)
        {
            yield return $"instead of: {instead}{(person.Difference is { } difference ? $" The person's plan costs {Compared(difference)}." : "")}";
        }
    }

    private static string Compared(string difference) => difference[0] switch
    {
        '0' when difference.StartsWith("0 ", StringComparison.Ordinal) => "the same",
        '-' => $"{difference[1..]} less",
        _ => $"{difference} more",
    };
}

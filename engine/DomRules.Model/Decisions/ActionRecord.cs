namespace DomRules.Model.Decisions;

/// <summary>An action of an exception rule.</summary>
/// <param name="Action">Name as in the language, in snake case.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Because">Its reason.</param>
/// <param name="Detail">Its amount, duration or queue as text; null where it has none.</param>
/// <param name="DueBy">When it acts; null: at once.</param>
/// <param name="Source">Where the rule stands.</param>
public sealed record ActionRecord(string Action, string Rule, string Because, string? Detail, DateTimeOffset? DueBy, string Source);

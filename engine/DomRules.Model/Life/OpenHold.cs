namespace DomRules.Model.Life;

/// <summary>A person has to look at the order.</summary>
/// <param name="Queue">Whose; null: nobody's in particular.</param>
/// <param name="Rule">The rule that holds, or <c>default</c>.</param>
/// <param name="Because">Its reason.</param>
/// <param name="Since">When it began.</param>
/// <param name="DueBy">When it is overdue; null: never.</param>
public sealed record OpenHold(string? Queue, string Rule, string Because, DateTimeOffset Since, DateTimeOffset? DueBy);

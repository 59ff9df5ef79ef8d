namespace DomRules.Routing.Tests.Policies;

/// <summary>A piece of a block.</summary>
/// <param name="Name">Its rule's name; null where it is no rule.</param>
/// <param name="Text">As it stands in the file.</param>
/// <param name="IsAllApply">Whether its place among others means nothing.</param>
internal sealed record Clause(string? Name, string Text, bool IsAllApply = true);

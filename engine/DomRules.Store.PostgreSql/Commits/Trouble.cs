namespace DomRules.Store.PostgreSql.Commits;

/// <summary>Something in the way of an append.</summary>
/// <param name="Commit">Which of the append's commits, from 0.</param>
/// <param name="Part">0: its key, 1: its pointer, 2: its counters.</param>
/// <param name="Place">Which of several.</param>
/// <param name="Code">One of <see cref="Refusal"/>.</param>
/// <param name="What">What it is about.</param>
internal sealed record Trouble(int Commit, int Part, int Place, string Code, string What);

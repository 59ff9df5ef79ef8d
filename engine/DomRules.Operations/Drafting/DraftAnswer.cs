using System.Collections.Immutable;

namespace DomRules.Operations.Drafting;

/// <summary>What came of something that was handed in.</summary>
/// <param name="Revision">The draft's revision now.</param>
/// <param name="Steps">All that was done since the revision that it spoke of, others' steps and its own, in order.</param>
/// <param name="Obstacle">What was in the way.</param>
/// <param name="Detail">The same in a sentence for people; null: nothing was.</param>
public sealed record DraftAnswer(long Revision, ImmutableArray<DraftStep> Steps, DraftObstacle Obstacle = DraftObstacle.None, string? Detail = null);

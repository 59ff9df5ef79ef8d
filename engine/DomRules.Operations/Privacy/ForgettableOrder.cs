using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Store.Commits;

namespace DomRules.Operations.Privacy;

/// <summary>What forgetting an order would take away.</summary>
/// <param name="Life">The order as it stands.</param>
/// <param name="Obstacle">Why it cannot be forgotten yet; null: it can.</param>
/// <param name="Parts">How many parts of each kind would give way; empty: nothing of a person is left, or something is in the way.</param>
public sealed record ForgettableOrder(OrderLife Life, string? Obstacle, ImmutableSortedDictionary<BodyPart, int> Parts);

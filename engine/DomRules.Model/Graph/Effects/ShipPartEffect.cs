using System.Collections.Immutable;

namespace DomRules.Model.Graph.Effects;

/// <summary>Ships what can be shipped when not all can.</summary>
/// <param name="By">How part plans are compared before the rank list; empty: most complete lines, most value, most units.</param>
public sealed record ShipPartEffect(ImmutableArray<Criterion> By) : Effect;

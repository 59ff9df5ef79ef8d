using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>How to bring a shop nearer to what is wanted.</summary>
/// <param name="Mutations">What to ask it for now, in turn, before looking again; empty: nothing more can be done.</param>
/// <param name="Obstacles">What is wanted and cannot be had, in words; empty once there is nothing to do: the shop is as it is wanted.</param>
public sealed record FulfilmentPlan(ImmutableArray<FulfilmentMutation> Mutations, ImmutableArray<string> Obstacles);

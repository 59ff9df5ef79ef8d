using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Life;

namespace DomRules.Engine.Routing;

/// <summary>What a policy makes of an event on an order.</summary>
/// <param name="Record">The decision, of kind <c>event</c>.</param>
/// <param name="Actions">What is to be done, in the order written; a hold where no rule or no amount says more.</param>
public sealed record EventAnswer(DecisionRecord Record, ImmutableArray<OrderAction> Actions);

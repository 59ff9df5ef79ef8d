using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Model.Life.Events;

/// <summary>Units were taken out of a shipment that has not left; they are open again. Without any left it is broken.</summary>
/// <param name="Order">Order id.</param>
/// <param name="Shipment">Its number.</param>
/// <param name="Lines">What is taken out.</param>
/// <param name="Capacity">What it takes of nodes' days from now on.</param>
/// <param name="At">When.</param>
/// <param name="Because">Why.</param>
public sealed record ShipmentReduced(string Order, int Shipment, ImmutableArray<LifeLine> Lines, ImmutableArray<CapacityUse> Capacity, DateTimeOffset At, string Because) : OrderLifeEvent(Order);

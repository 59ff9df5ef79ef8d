using System.Collections.Immutable;

namespace DomRules.Model.Orders;

/// <summary>What may be promised for a cart: asked before there is an order.</summary>
public sealed record PromiseRequest
{
    /// <summary>The cart as the order that it would become; its stage is <c>cart</c> when the input is silent. What it asks for (service, pickup) is the plan that a hold is for.</summary>
    public required Order Order { get; init; }

    /// <summary>Service levels to answer for, besides the order's own; null: all that the network's services have.</summary>
    public ImmutableArray<string>? Services { get; init; }

    /// <summary>Nodes at whose counter it could be fetched; null: all that have the capability <c>pickup</c>.</summary>
    public ImmutableArray<string>? PickupNodes { get; init; }

    /// <summary>Whether the stock of the order's own plan is set aside.</summary>
    public bool Holds { get; init; }

    /// <summary>When it is asked; null: at the snapshot's moment.</summary>
    public DateTimeOffset? At { get; init; }
}

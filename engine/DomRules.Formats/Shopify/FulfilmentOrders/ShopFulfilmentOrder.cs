using System.Collections.Immutable;

namespace DomRules.Formats.Shopify.FulfilmentOrders;

/// <summary>A fulfilment order as the shop has it now.</summary>
public sealed record ShopFulfilmentOrder
{
    private static readonly ImmutableArray<string> Over = ["CLOSED", "CANCELLED", "INCOMPLETE"];

    /// <summary>Its gid.</summary>
    public required string Id { get; init; }

    /// <summary>Number of the location that is to fulfil it; empty: the shop names none.</summary>
    public required string Location { get; init; }

    /// <summary>A word of Shopify's, such as <c>OPEN</c> or <c>IN_PROGRESS</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What may be done to it now, in Shopify's words, such as <c>MOVE</c>.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>Holds on it.</summary>
    public ImmutableArray<ShopHold> Holds { get; init; } = [];

    /// <summary>What it is to fulfil.</summary>
    public ImmutableArray<ShopLine> Lines { get; init; } = [];

    /// <summary>Whether anything of it is still to be fulfilled.</summary>
    public bool IsActive => !Over.Contains(Status, StringComparer.Ordinal) && Lines.Any(line => line.Remaining > 0);

    /// <summary>Whether we hold it.</summary>
    public bool IsHeldByUs => Holds.Any(hold => hold.IsOurs);

    /// <summary>Whether somebody else holds it.</summary>
    public bool IsHeldByOthers => Holds.Any(hold => !hold.IsOurs);

    /// <summary>Whether the shop lets this be done to it now.</summary>
    public bool Allows(string action) => Actions.Contains(action, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Model.Returns;

/// <summary>What a customer wants to give back of one order, with what is known of that order.</summary>
public sealed record ReturnRequest
{
    /// <summary>Unique in the batch; exact text.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the order that it was bought with.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order itself; null: nobody has it.</summary>
    public Order? Order { get; init; }

    /// <summary>What the order's routing decision planned to ship; empty: nobody has the decision.</summary>
    public ImmutableArray<ShippedLine> Shipped { get; init; } = [];

    /// <summary>What came back before, by line.</summary>
    public ImmutableArray<ReturnedLine> ReturnedBefore { get; init; } = [];

    /// <summary>Where the goods are; null: at the order's destination.</summary>
    public Destination? From { get; init; }

    /// <summary>When it is decided; null: as the caller says.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When the customer asked first, where a person looked in between; days since delivery count until then; null: at the decision.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Why a person refuses all of it; null: nobody does.</summary>
    public string? Refusal { get; init; }

    /// <summary>Names of hold rules that a person has cleared; these do not hold again.</summary>
    public ImmutableArray<string> Cleared { get; init; } = [];

    /// <summary>What comes back, in the order of the request.</summary>
    public ImmutableArray<ReturnItem> Items { get; init; } = [];
}

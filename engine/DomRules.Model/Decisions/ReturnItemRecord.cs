using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What becomes of one item of a return, and why: exactly one of a disposition, a refusal or a hold.</summary>
public sealed record ReturnItemRecord
{
    /// <summary>Place in the request, 1 first.</summary>
    public required int Item { get; init; }

    /// <summary>Number of the order's line; null: nobody has the order.</summary>
    public int? Line { get; init; }

    /// <summary>What comes back.</summary>
    public required string Sku { get; init; }

    /// <summary>Units that come back.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Units that were bought; null: nobody knows.</summary>
    public decimal? Bought { get; init; }

    /// <summary>accepted, refused or held.</summary>
    public required string Outcome { get; init; }

    /// <summary>restock, inspect, refurbish, liquidate, donate, destroy or keep; null unless accepted.</summary>
    public string? Disposition { get; init; }

    /// <summary>Where it goes; null for what the customer keeps, and unless accepted.</summary>
    public string? Node { get; init; }

    /// <summary>The rule whose disposition it is; null unless accepted.</summary>
    public string? Rule { get; init; }

    /// <summary>Its reason; null unless accepted.</summary>
    public string? Because { get; init; }

    /// <summary>Where the rule stands; null for the default.</summary>
    public string? Source { get; init; }

    /// <summary>What is paid back and when; null unless accepted.</summary>
    public RefundRecord? Refund { get; init; }

    /// <summary>Rules that refuse it.</summary>
    public ImmutableArray<VetoRecord> Refusals { get; init; } = [];

    /// <summary>Rules that hold it, also when it is refused.</summary>
    public ImmutableArray<HoldRecord> Holds { get; init; } = [];

    /// <summary>What the disposition does to stock.</summary>
    public ImmutableArray<StockEffectRecord> Stock { get; init; } = [];

    /// <summary>What is to be sent instead; null: nothing.</summary>
    public ExchangeRecord? Exchange { get; init; }

    /// <summary>Every node that could have taken it with its fate, the chosen one first; none where no node was looked for.</summary>
    public ImmutableArray<ReturnCandidateRecord> Candidates { get; init; } = [];

    /// <summary>In a network of more than 64 nodes, how many are excluded by nothing but the place's condition, which are then not listed one by one; null: all are listed.</summary>
    public int? NotListed { get; init; }

    /// <summary>Each criterion of the place: the chosen node's value beside the next best one's.</summary>
    public ImmutableArray<RankingRecord> Ranking { get; init; } = [];

    /// <summary>What broke the last tie; null when a criterion decided or there was no other node.</summary>
    public string? TieBreak { get; init; }

    /// <summary>What each rule of <c>returns</c> said of the item, with evidence.</summary>
    public ImmutableArray<RuleRecord> Rules { get; init; } = [];
}

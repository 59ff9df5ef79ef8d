using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What one node has of a line, and what it may give.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Stock">counted, untracked, not_carried, not_sellable or no_stock_data.</param>
/// <param name="OnHand">Units there; of a kit, whole kits of the part that runs out first; null: not counted. So are the others.</param>
/// <param name="Reserved">Held by others.</param>
/// <param name="KeptBack">Kept back or safety, the larger.</param>
/// <param name="Taken">Taken earlier in this batch.</param>
/// <param name="ShareLeft">What a <c>share</c> still leaves; null: none applies.</param>
/// <param name="Arrivals">Incoming that counts, by day.</param>
/// <param name="Available">What routing can plan there from on hand and incoming; null: as many as you like, or nothing is counted.</param>
/// <param name="Backorder">What may be promised besides; null: nothing.</param>
/// <param name="Outside">Whether no step of the policy admits it.</param>
/// <param name="By">All that vetoes it; empty: it may give.</param>
public sealed record PromisedNodeRecord(string Node, string Stock, decimal? OnHand, decimal? Reserved, decimal? KeptBack, decimal? Taken, decimal? ShareLeft,
    ImmutableArray<PromisedArrivalRecord> Arrivals, decimal? Available, PromisedBackorderRecord? Backorder, bool Outside, ImmutableArray<VetoRecord> By);

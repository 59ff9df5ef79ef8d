using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What can be sold of a line, the other lines aside.</summary>
/// <param name="Line">Line number.</param>
/// <param name="Sku">SKU.</param>
/// <param name="Wanted">Units asked for.</param>
/// <param name="Available">On hand and incoming that the nodes can give together; null: as many as you like.</param>
/// <param name="Backorder">What may be promised besides, at the one node that allows most; null: nothing.</param>
/// <param name="Nodes">By node rank, then id; nodes that merely do not carry it are counted instead in a network of more than 64.</param>
/// <param name="NotCarried">How many nodes are counted; null: none.</param>
public sealed record PromisedLineRecord(int Line, string Sku, decimal Wanted, decimal? Available, PromisedBackorderRecord? Backorder, ImmutableArray<PromisedNodeRecord> Nodes, int? NotCarried)
{
    /// <summary>All that can be sold; null: as many as you like.</summary>
    public decimal? SoldInAll() => Backorder is null ? Available : Available + Backorder.Quantity;
}

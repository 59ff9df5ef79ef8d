using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;
using DomRules.Model.Graph.Effects;

namespace DomRules.Engine.Returns;

/// <summary>
/// What a disposition does to stock, in units that add up to what came back: for sale again, there but not for sale, or written off. A kit is
/// counted by its parts; what nobody counts, and what is digital, moves nothing.
/// </summary>
internal static class StockEffects
{
    internal static ImmutableArray<StockEffectRecord> Of(ReturnSession session, ReturnItemRecord item, Disposition disposition)
    {
        var snapshot = session.Snapshot;
        var facts = snapshot.SkuOf(item.Sku) is >= 0 and var sku ? snapshot.Products[sku] : null;
        if (facts?.Product is { Digital: true } or { Tracked: false })
        {
            return [];
        }

        NoteNewRow(session, item, disposition, facts);
        var counter = CounterOf(disposition);
        return facts is { Kit.IsEmpty: false }
            ? [.. facts.Kit.Select(part => new StockEffectRecord(item.Node, snapshot.Products[part.Sku].Code, counter, item.Quantity * QuantityScale.Exact(part.Quantity))).OrderBy(e => e.Sku, StringComparer.Ordinal)]
            : [new StockEffectRecord(item.Node, item.Sku, counter, item.Quantity)];
    }

    private static string CounterOf(Disposition disposition) => disposition switch
    {
        Disposition.Restock => "onHand",
        Disposition.Inspect or Disposition.Refurbish or Disposition.Liquidate => "setAside",
        _ => "writtenOff",
    };

    private static void NoteNewRow(ReturnSession session, ReturnItemRecord item, Disposition disposition, ProductFacts? facts)
    {
        if (disposition == Disposition.Restock && facts is not { IsKit: true } && session.Snapshot.StockAt(facts?.Sku ?? -1, session.Snapshot.NodeOf(item.Node!)) is null)
        {
            session.Warnings.Add($"{session.NameOf(item.Node!)} does not carry {item.Sku}; restocking makes a row for it");
        }
    }
}

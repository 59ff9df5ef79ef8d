namespace DomRules.Engine.Routing.Records;

/// <summary>The hash of what a decision could have looked at: the slice of the network for its SKUs, what the batch had taken of it before, and how full nodes' days were.</summary>
internal static class SliceHash
{
    internal static string Of(RoutingSession session) => session.Batch.Slice.HashOf(
        session.Order.Lines.Select(line => line.Sku), session.Batch.Stock, session.Batch.Capacity.Movements());
}

using System.Collections.Immutable;

namespace DomRules.Engine.Routing.Records;

/// <summary>What a person should know of an order that is routed all the same: codes that nobody declared, prices that are missing.</summary>
internal static class OrderWarnings
{
    internal static ImmutableArray<string> Of(RoutingSession session)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        Undeclared(session, "order.tags", session.Order.Tags, warnings);
        Undeclared(session, "order.customer.tags", session.Order.Customer.Tags, warnings);
        Undeclared(session, "order.channel", [session.Order.Channel], warnings);
        Undeclared(session, "order.service", [session.Order.Service], warnings);
        foreach (var line in session.Order.Lines)
        {
            Undeclared(session, "line.tags", line.Tags, warnings);
            if (session.Snapshot.SkuOf(line.Sku) < 0 && session.Snapshot.SkuLike(line.Sku) is { } alike)
            {
                warnings.Add(FormattableString.Invariant($"line {line.Number}: nobody knows {line.Sku}; {alike} differs from it only in case"));
            }

            if (line.UnitPrice is null)
            {
                warnings.Add(FormattableString.Invariant($"line {line.Number} has no price and counts as 0"));
            }
        }

        return [.. warnings];
    }

    private static void Undeclared(RoutingSession session, string path, ImmutableArray<string> codes, SortedSet<string> warnings)
    {
        if (session.Policy.Graph.Vocabularies.FirstOrDefault(v => v.Name == path) is not { } vocabulary)
        {
            return;
        }

        foreach (var code in codes.Where(c => vocabulary.RankOf(c) < 0))
        {
            warnings.Add($"`{code}` is no declared code of {path}");
        }
    }
}

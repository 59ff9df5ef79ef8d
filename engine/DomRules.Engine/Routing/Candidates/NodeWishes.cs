using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>Nodes that an order or a line wants, or does not want.</summary>
internal sealed class NodeWishes(RoutingSession session)
{
    /// <summary>Whether any node is wanted or not wanted.</summary>
    internal bool HasAny(OrderLine line) =>
        !session.Order.OnlyNodes.IsEmpty || !session.Order.WithoutNodes.IsEmpty || !line.OnlyNodes.IsEmpty || !line.WithoutNodes.IsEmpty;

    /// <summary>What the wishes say against a node.</summary>
    internal BuiltInVeto Of(OrderLine line, string id)
    {
        var veto = Misses(session.Order.OnlyNodes, id) || Misses(line.OnlyNodes, id) ? BuiltInVeto.NotRequested : BuiltInVeto.None;
        return session.Order.WithoutNodes.Contains(id, StringComparer.Ordinal) || line.WithoutNodes.Contains(id, StringComparer.Ordinal)
            ? veto | BuiltInVeto.RequestedWithout
            : veto;
    }

    private static bool Misses(ImmutableArray<string> only, string id) => !only.IsEmpty && !only.Contains(id, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>Nodes that an order or a line wants, does not want, or has had trouble with.</summary>
internal sealed class NodeWishes(RoutingSession session)
{
    /// <summary>Whether any node is wanted or not wanted.</summary>
    internal bool HasAny(OrderLine line) =>
        !session.Order.OnlyNodes.IsEmpty || !session.Order.WithoutNodes.IsEmpty || !line.OnlyNodes.IsEmpty || !line.WithoutNodes.IsEmpty || !session.Order.LeftOut.IsEmpty;

    /// <summary>What the wishes say against a node.</summary>
    internal BuiltInVeto Of(OrderLine line, string id)
    {
        var veto = Misses(session.Order.OnlyNodes, id) || Misses(line.OnlyNodes, id) ? BuiltInVeto.NotRequested : BuiltInVeto.None;
        return session.Order.WithoutNodes.Contains(id, StringComparer.Ordinal) || line.WithoutNodes.Contains(id, StringComparer.Ordinal) || LeftOut(line, id) is not null
            ? veto | BuiltInVeto.RequestedWithout
            : veto;
    }

    /// <summary>Why a node is left out for a line after something went wrong there; null: it is not.</summary>
    internal LeftOutNode? LeftOut(OrderLine line, string id)
    {
        foreach (var left in session.Order.LeftOut)
        {
            if (left.Node == id && left.Holds(line.Sku, session.At))
            {
                return left;
            }
        }

        return null;
    }

    private static bool Misses(ImmutableArray<string> only, string id) => !only.IsEmpty && !only.Contains(id, StringComparer.Ordinal);
}

using DomRules.Model.Graph;
using DomRules.Model.Orders;

namespace DomRules.Engine.Routing;

/// <summary>What orders of a batch are served by.</summary>
internal static class ServingKeys
{
    /// <summary>Without keys of its own a policy serves by <c>order.placed_at</c>.</summary>
    internal static decimal?[] Of(Order order, DateTimeOffset at) => [(order.PlacedAt ?? at).UtcTicks];

    /// <summary>The policy's own keys; unknown is null.</summary>
    internal static decimal?[] Of(RoutingSession session) => [.. session.Policy.Graph.ServeOrdersBy.Select(k => ComparableNumber.Of(session.Interpreter.Evaluate(k.Value)))];

    internal static int Compare(RuleGraph graph, decimal?[] left, decimal?[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var highest = !graph.ServeOrdersBy.IsEmpty && graph.ServeOrdersBy[i].IsHighest;
            var order = (left[i], right[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => highest ? right[i]!.Value.CompareTo(left[i]!.Value) : left[i]!.Value.CompareTo(right[i]!.Value),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}

using DomRules.Engine.Compilation;
using DomRules.Model.Networks;

namespace DomRules.Engine.Routing.Candidates;

/// <summary>Built-in vetoes that stand for a whole snapshot: nodes that take no part, and nodes that cannot ship or hand over.</summary>
internal sealed class StandingVetoes
{
    internal StandingVetoes(IReadOnlyList<Node> nodes)
    {
        (Ships, HandsOver) = (new NodeBits(nodes.Count), new NodeBits(nodes.Count));
        for (var node = 0; node < nodes.Count; node++)
        {
            Add(Ships, node, nodes[node].Active && Can(nodes[node], isPickup: false));
            Add(HandsOver, node, nodes[node].Active && Can(nodes[node], isPickup: true));
        }
    }

    /// <summary>Active nodes that may ship.</summary>
    internal NodeBits Ships { get; }

    /// <summary>Active nodes that may hand an order over their counter.</summary>
    internal NodeBits HandsOver { get; }

    /// <summary>Whether a node's capabilities allow it; a node that names none can do everything.</summary>
    internal static bool Can(Node node, bool isPickup) => node.Capabilities is not { } can || can.Contains(isPickup ? "pickup" : "ship", StringComparer.Ordinal);

    private static void Add(NodeBits nodes, int node, bool isOne)
    {
        if (isOne)
        {
            nodes.Add(node);
        }
    }
}

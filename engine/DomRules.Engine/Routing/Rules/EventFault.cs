using DomRules.Engine.Facts;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Rules;

/// <summary>What keeps a rule from answering an event.</summary>
internal static class EventFault
{
    /// <summary>Something needs the node at which it happened, and there is none.</summary>
    internal static FaultRecord NoNode(string what, EventFigures? happened, string rule) => new("no_node",
        happened?.Node is { } id ? $"{what} needs the node at which it happened, and the network has no `{id}`" : $"{what} needs a node, and `{happened?.Kind}` happened at none", rule);
}

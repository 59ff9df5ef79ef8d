using System.Collections.Immutable;

namespace DomRules.Routing.Tests.Optimality;

/// <summary>One way to ship an order: how much of which line from which node.</summary>
internal sealed record ObviousPlan(ImmutableArray<(int Line, int Node, decimal Quantity)> Parts)
{
    public IEnumerable<int> Nodes => Parts.Select(p => p.Node).Distinct();

    public string Text => string.Join(", ", Parts.OrderBy(p => p.Line).ThenBy(p => p.Node).Select(p => $"{p.Quantity} of line {p.Line} from N{p.Node}"));
}

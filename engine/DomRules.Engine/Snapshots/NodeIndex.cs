using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Nodes by (rank, id); a node's place there is its index everywhere in the engine.</summary>
internal sealed class NodeIndex
{
    private readonly FrozenDictionary<string, int> _byId;

    public NodeIndex(ImmutableArray<Node> nodes, ICollection<SnapshotProblem> problems)
    {
        Nodes = [.. Unique(nodes, problems).OrderBy(node => node.Rank).ThenBy(node => node.Id, StringComparer.Ordinal)];
        _byId = Nodes.Select((node, index) => (node.Id, index)).ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public ImmutableArray<Node> Nodes { get; }

    public int IndexOf(string id) => _byId.GetValueOrDefault(id, -1);

    private static IEnumerable<Node> Unique(ImmutableArray<Node> nodes, ICollection<SnapshotProblem> problems)
    {
        foreach (IGrouping<string, Node> same in nodes.GroupBy(node => node.Id, StringComparer.Ordinal))
        {
            if (same.Skip(1).Any())
            {
                problems.Add(new("duplicate_node", same.Key, $"Node {same.Key} is listed more than once; one of them is read, the others are not."));
            }

            yield return same.MinBy(NetworkText.Of, StringComparer.Ordinal)!;
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Windows for collecting, by node and id; a slot's place is its index.</summary>
internal sealed class SlotIndex
{
    private readonly FrozenDictionary<(int Node, string Id), int> _indexOf;

    public SlotIndex(ImmutableArray<Slot> slots, NodeIndex nodes, List<SnapshotProblem> problems)
    {
        foreach (var same in slots.GroupBy(slot => (slot.Node, slot.Id)).Where(same => same.Skip(1).Any()))
        {
            problems.Add(new("duplicate_slot", same.Key.Id, $"The slot {same.Key.Id} at {same.Key.Node} is listed more than once; one of them is read, the others are not."));
        }

        var sorted = slots.GroupBy(slot => (Node: nodes.IndexOf(slot.Node), slot.Id))
            .Where(same => same.Key.Node >= 0)
            .Select(same => (same.Key.Node, Slot: same.MinBy(NetworkText.Of, StringComparer.Ordinal)!))
            .OrderBy(slot => slot.Node).ThenBy(slot => slot.Slot.Id, StringComparer.Ordinal)
            .ToList();
        All = [.. sorted.Select(slot => slot.Slot)];
        Nodes = [.. sorted.Select(slot => slot.Node)];
        _indexOf = sorted.Select((slot, index) => ((slot.Node, slot.Slot.Id), index)).ToFrozenDictionary(slot => slot.Item1, slot => slot.index);
    }

    /// <summary>By node index, then id.</summary>
    public ImmutableArray<Slot> All { get; }

    /// <summary>Node index of each.</summary>
    public ImmutableArray<int> Nodes { get; }

    /// <summary>Index of a node's slot; -1: there is none.</summary>
    public int IndexOf(int node, string id) => _indexOf.GetValueOrDefault((node, id), -1);

    /// <summary>Indexes of a node's slots, by id.</summary>
    public IEnumerable<int> At(int node) => Enumerable.Range(0, All.Length).Where(slot => Nodes[slot] == node);
}

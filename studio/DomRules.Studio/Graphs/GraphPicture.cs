using DomRules.Formats.Graphs;
using DomRules.Model.Graph;

namespace DomRules.Studio.Graphs;

/// <summary>A policy's rules laid out to be drawn, with what is chosen and sought.</summary>
public sealed class GraphPicture
{
    private readonly GraphDrawing _whole;
    private readonly ILookup<string, string> _origins;
    private readonly Dictionary<string, DrawnBox> _boxes;

    internal GraphPicture(RuleGraph graph, GraphAddress address)
    {
        var open = Enum.GetValues<BlockKind>().Where(block => !address.Folded.Contains(WordOf(block))).ToList();
        Layout = new LaneLayout(GraphDrawing.Of(graph, open), LaneShape.Screen);
        _whole = address.Folded.IsEmpty ? GraphDrawing.Of(graph) : GraphDrawing.Of(graph, Enum.GetValues<BlockKind>());
        _origins = _whole.Blocks.SelectMany(b => b.Arrows).ToLookup(a => a.To, a => a.From, StringComparer.Ordinal);
        _boxes = _whole.Blocks.SelectMany(b => b.Boxes).ToDictionary(b => b.Id, StringComparer.Ordinal);
        RuleCounts = graph.Rules.CountBy(r => WordOf(r.Block)).ToDictionary(StringComparer.Ordinal);
        Chosen = ChosenBy(address.Rule);
        Hits = HitsOf(address.Sought);
    }

    internal LaneLayout Layout { get; }

    /// <summary>How many rules each block has.</summary>
    internal IReadOnlyDictionary<string, int> RuleCounts { get; }

    /// <summary>Blocks that are drawn, in the order in which a decision runs.</summary>
    internal IEnumerable<string> Blocks => _whole.Blocks.Select(b => b.Title);

    /// <summary>Ids of the chosen rule's box and of all that leads to it; empty: none is chosen.</summary>
    internal IReadOnlySet<string> Chosen { get; }

    /// <summary>Names of rules that hold what is sought, also in what leads to them; null: nothing is sought.</summary>
    internal IReadOnlySet<string>? Hits { get; }

    /// <summary>As addresses and drawings name a block.</summary>
    internal static string WordOf(BlockKind block) => block.ToString().ToLowerInvariant();

    private HashSet<string> ChosenBy(string? rule)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var box in _boxes.Values.Where(b => rule is not null && b.Rule == rule))
        {
            found.UnionWith(WhatLeadsTo(box.Id));
        }

        return found;
    }

    private HashSet<string>? HitsOf(string? sought) => string.IsNullOrWhiteSpace(sought) ? null
        : [.. _boxes.Values.Where(b => b.Rule is not null && WhatLeadsTo(b.Id).Any(id => Holds(_boxes[id], sought.Trim()))).Select(b => b.Rule!)];

    private static bool Holds(DrawnBox box, string sought) => box.Lines.Any(line => line.Contains(sought, StringComparison.OrdinalIgnoreCase));

    private HashSet<string> WhatLeadsTo(string id)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var origin in _origins[next].Where(o => _boxes[o].Kind < DrawnKind.Rule))
                {
                    open.Push(origin);
                }
            }
        }

        return found;
    }
}

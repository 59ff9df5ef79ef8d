using System.Collections.Immutable;
using DomRules.Model.Networks;

namespace DomRules.Engine.Snapshots;

/// <summary>Which nodes ship together. Sites are numbered by their first node.</summary>
internal sealed class SiteIndex
{
    private readonly int[] _siteOf;
    private readonly int[][] _nodesOf;

    public SiteIndex(ImmutableArray<Node> nodes)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<int>>();
        _siteOf = new int[nodes.Length];
        for (int node = 0; node < nodes.Length; node++)
        {
            int site = members.Count;
            if (nodes[node].Site is { } name && !named.TryAdd(name, site))
            {
                site = named[name];
            }
            else
            {
                members.Add([]);
            }

            members[site].Add(node);
            _siteOf[node] = site;
        }

        _nodesOf = [.. members.Select(nodesThere => nodesThere.ToArray())];
    }

    public int Count => _nodesOf.Length;

    public int SiteOf(int node) => _siteOf[node];

    public ReadOnlySpan<int> BySite => _siteOf;

    public ReadOnlySpan<int> NodesOf(int site) => _nodesOf[site];
}

using DomRules.Engine.Explanation;
using DomRules.Engine.Routing.Candidates;
using DomRules.Engine.Snapshots;
using DomRules.Model.Decisions;

namespace DomRules.Engine.Routing.Records;

/// <summary>Answers what a decision's sentence asks of the fates of candidates.</summary>
internal sealed class StockedNodes(RoutingSession session, CandidateFates fates) : IStockedNodes
{
    private const int Asked = 1;
    private const int Lacks = 2;
    private readonly int[] _ofNode = new int[session.NodeCount];

    /// <inheritdoc />
    public bool AnyHasAll(IReadOnlyDictionary<int, decimal> demand, string? except)
    {
        Array.Clear(_ofNode);
        var counted = 0;
        foreach (var (line, needed) in demand)
        {
            Count(line, QuantityScale.Ceiling(needed), counted++);
        }

        return Any(counted, except);
    }

    /// <inheritdoc />
    public bool AllLackStock(IReadOnlyDictionary<int, decimal> demand, string? except)
    {
        Array.Clear(_ofNode);
        foreach (var (line, needed) in demand)
        {
            var least = QuantityScale.Ceiling(needed);
            foreach (ref readonly var candidacy in fates.OfLine(line))
            {
                _ofNode[candidacy.Node] |= IsWithoutStock(candidacy, least) ? Lacks : Asked;
            }
        }

        return !Any(Asked, except);
    }

    /// <inheritdoc />
    public IEnumerable<(string Node, decimal Units)> Having(int line) => fates.OfLine(line).ToArray()
        .Where(c => c.Fate != Fate.Excluded && c.Available is > 0 and < QuantityScale.Unbounded)
        .Select(c => (session.Snapshot.Nodes[c.Node].Id, QuantityScale.Exact(c.Available)));

    /// <inheritdoc />
    public IEnumerable<string> Excluding(int line) => fates.OfLine(line).ToArray()
        .Where(c => c.Fate == Fate.Excluded)
        .SelectMany(c => BuiltInVetoWords.Names(c.Vetoes).Concat(session.Eligibility.Against(c.Line, c.Node).Select(rule => rule.Name)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Of nodes that have all lines counted so far, counts those that have this one too.</summary>
    private void Count(int line, long needed, int counted)
    {
        foreach (ref readonly var candidacy in fates.OfLine(line))
        {
            if (_ofNode[candidacy.Node] == counted && MayShip(candidacy) && candidacy.Available >= needed)
            {
                _ofNode[candidacy.Node] = counted + 1;
            }
        }
    }

    private bool Any(int found, string? except)
    {
        for (var node = 0; node < _ofNode.Length; node++)
        {
            if (_ofNode[node] == found && session.Snapshot.Nodes[node].Id != except)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayShip(in Candidacy candidacy) => candidacy.Fate is Fate.Chosen or Fate.Outranked or Fate.Outside;

    private static bool IsWithoutStock(in Candidacy candidacy, long needed) => candidacy.Fate == Fate.Excluded
        ? (candidacy.Vetoes & BuiltInVeto.NotCarried) != 0
        : candidacy.Available != Candidacy.Silent && candidacy.Available < needed;
}

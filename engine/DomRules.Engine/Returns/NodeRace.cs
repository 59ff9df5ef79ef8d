using System.Collections.Immutable;
using DomRules.Engine.Evidence;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Engine.Returns;

/// <summary>Finds the best of some nodes by a rank list: criteria in order, bands again exactly, then node rank and node id, in which order nodes come.</summary>
internal sealed class NodeRace(ReturnSession session, ImmutableArray<Criterion> criteria, List<int> nodes)
{
    private readonly List<NodeColumn> _columns = [];
    private readonly Dictionary<int, (NodeColumn? Column, int Best)> _lost = [];
    private int _runnerUp = -1;

    /// <summary>Index of the best node.</summary>
    internal int Winner { get; private set; } = -1;

    internal string? TieBreak { get; private set; }

    internal IEnumerable<RankingRecord> Ranking => _columns.Select(Row);

    /// <summary>The winner, then the others by index, each with what it lost at.</summary>
    internal IEnumerable<ReturnCandidateRecord> Candidates => nodes.OrderBy(n => n == Winner ? 0 : 1).ThenBy(n => n).Select(Candidate);

    internal void Run()
    {
        foreach (var criterion in criteria)
        {
            _columns.Add(NodeColumn.Of(session, criterion, nodes));
        }

        Winner = First(nodes, _lost);
        var others = nodes.Where(n => n != Winner).ToList();
        _runnerUp = others.Count == 0 ? -1 : First(others, []);
        if (_runnerUp >= 0 && _lost[_runnerUp].Column is null)
        {
            TieBreak = session.Snapshot.Nodes[_runnerUp].Rank == session.Snapshot.Nodes[Winner].Rank ? "node id" : "node rank";
        }
    }

    /// <summary>The best of some; the others with the column at which they lost, none for the tie-break.</summary>
    private int First(List<int> from, Dictionary<int, (NodeColumn? Column, int Best)> lost)
    {
        var left = from;
        foreach (var column in _columns)
        {
            left = Best(column, left, isExact: false, lost);
        }

        foreach (var column in _columns.Where(c => c.HasBand))
        {
            left = Best(column, left, isExact: true, lost);
        }

        foreach (var tied in left.Skip(1))
        {
            lost[tied] = (null, left[0]);
        }

        return left[0];
    }

    private static List<int> Best(NodeColumn column, List<int> from, bool isExact, Dictionary<int, (NodeColumn? Column, int Best)> lost)
    {
        var best = column.BestOf(from);
        var left = new List<int>();
        foreach (var node in from)
        {
            if (column.Ties(node, best, isExact))
            {
                left.Add(node);
            }
            else
            {
                lost[node] = (column, best);
            }
        }

        return left;
    }

    private RankingRecord Row(NodeColumn column) => new(
        column.Criterion.Name, column.Text(Winner), _runnerUp < 0 ? null : column.Text(_runnerUp), column.Band is null ? null : ValueText.Of(column.Band),
        _runnerUp >= 0 && ReferenceEquals(_lost[_runnerUp].Column, column), column.IsUnknown(Winner) && (_runnerUp < 0 || column.IsUnknown(_runnerUp)));

    private ReturnCandidateRecord Candidate(int node)
    {
        var id = session.Snapshot.Nodes[node].Id;
        if (node == Winner)
        {
            return new ReturnCandidateRecord(id, Fate.Chosen, [], null, null, null);
        }

        var (column, best) = _lost[node];
        return column is null
            ? new ReturnCandidateRecord(id, Fate.Outranked, [], "tie-break", TieText(node), TieText(best))
            : new ReturnCandidateRecord(id, Fate.Outranked, [], column.Criterion.Name, column.Text(node), column.Text(best));
    }

    private string TieText(int node) => $"rank {Explanation.Wording.Number(session.Snapshot.Nodes[node].Rank)}, {session.Snapshot.Nodes[node].Id}";
}

using System.Collections.Immutable;
using DomRules.Operations.Simulating;

namespace DomRules.Studio.Simulate;

/// <summary>Flows as a matrix: the nodes that lose and gain most, and the rest together.</summary>
/// <param name="From">Nodes of the rows; the first is the one that loses most.</param>
/// <param name="To">Nodes of the columns.</param>
/// <param name="Units">Units by row and column.</param>
/// <param name="HasMoreFrom">Whether rows are left out, which the rest has.</param>
/// <param name="HasMoreTo">Whether columns are left out.</param>
internal sealed record FlowTable(ImmutableArray<string> From, ImmutableArray<string> To, IReadOnlyDictionary<(string From, string To), decimal> Units, bool HasMoreFrom, bool HasMoreTo)
{
    /// <summary>Stands for all nodes without a row or column of their own.</summary>
    internal const string Rest = "*";

    /// <summary>The largest number of units that move.</summary>
    internal decimal Largest => Units.Where(cell => cell.Key.From != cell.Key.To || cell.Key.From == Rest).Select(cell => cell.Value).DefaultIfEmpty(1).Max();

    /// <summary>The matrix of what moves; what stays where it was is left out.</summary>
    internal static FlowTable Of(ImmutableArray<UnitFlow> flows, int most)
    {
        var moved = flows.Where(flow => flow.From != flow.To || flow.From == Rest).Select(flow => (From: flow.From ?? ChangeFilter.Unplanned, To: flow.To ?? ChangeFilter.Unplanned, flow.Units)).ToList();
        var (from, to) = (Top(moved.Select(flow => (flow.From, flow.Units)), most), Top(moved.Select(flow => (flow.To, flow.Units)), most));
        var units = moved.GroupBy(flow => (From: from.Contains(flow.From) ? flow.From : Rest, To: to.Contains(flow.To) ? flow.To : Rest)).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Units));
        return new FlowTable(from, to, units, moved.Exists(flow => !from.Contains(flow.From)), moved.Exists(flow => !to.Contains(flow.To)));
    }

    private static ImmutableArray<string> Top(IEnumerable<(string Node, decimal Units)> all, int most) =>
        [.. all.Where(one => one.Node != Rest).GroupBy(one => one.Node, StringComparer.Ordinal).OrderByDescending(group => group.Sum(one => one.Units)).ThenBy(group => group.Key, StringComparer.Ordinal).Take(most).Select(group => group.Key)];
}

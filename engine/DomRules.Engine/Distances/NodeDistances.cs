using System.Collections;

namespace DomRules.Engine.Distances;

/// <summary>
/// Distances from nodes to one destination, in whole metres by node index; <see cref="DistanceTable.Unknown"/> where either place is.
/// Each is worked out when it is first asked for. Safe to share between threads.
/// </summary>
public sealed class NodeDistances : IReadOnlyList<int>
{
    private const int NotYet = -2;
    private readonly int[] _metres;
    private readonly UnitVector?[] _nodes;
    private readonly UnitVector? _there;

    /// <summary>Computes nothing yet.</summary>
    /// <param name="nodes">By node index; null: its place is unknown.</param>
    /// <param name="there">Null: the destination's place is unknown.</param>
    /// <param name="measured">What needs no computing.</param>
    internal NodeDistances(UnitVector?[] nodes, UnitVector? there, ReadOnlySpan<(int Node, int Metres)> measured)
    {
        _nodes = nodes;
        _there = there;
        _metres = new int[nodes.Length];
        Array.Fill(_metres, there is null ? DistanceTable.Unknown : NotYet);
        foreach ((int node, int metres) in measured)
        {
            _metres[node] = metres;
        }
    }

    /// <inheritdoc />
    public int Count => _metres.Length;

    /// <summary>Whole metres from a node, or <see cref="DistanceTable.Unknown"/>.</summary>
    public int this[int node] => _metres[node] is var known && known != NotYet ? known : WorkOut(node);

    /// <inheritdoc />
    public IEnumerator<int> GetEnumerator()
    {
        for (int node = 0; node < _metres.Length; node++)
        {
            yield return this[node];
        }
    }

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Two threads may both work it out: they write the same number.</summary>
    private int WorkOut(int node) =>
        _metres[node] = _nodes[node] is { } here && _there is { } there ? GreatCircle.Metres(here, there) : DistanceTable.Unknown;
}

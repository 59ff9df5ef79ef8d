using System.Collections.Frozen;
using DomRules.Engine.Snapshots;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Values;

namespace DomRules.Engine.Distances;

/// <summary>
/// Distances from every node to a destination, in whole metres: the network's measured ones first, else along the great circle.
/// Destinations that come again are remembered, within a bound. Safe to share between threads.
/// </summary>
public sealed class DistanceTable
{
    /// <summary>Stands for a distance that nobody knows.</summary>
    public const int Unknown = -1;

    /// <summary>All remembered distances together; beyond it everything is forgotten and begun anew.</summary>
    private const int MostRemembered = 4_000_000;

    private readonly UnitVector?[] _nodes;
    private readonly FrozenDictionary<(string Country, string PostalCode), (int Node, int Metres)[]> _measured;
    private readonly BoundedMemo<Key, NodeDistances> _remembered;
    private readonly Func<Key, NodeDistances> _from;

    /// <summary>Reads places and measured distances of a snapshot.</summary>
    public DistanceTable(Snapshot snapshot)
    {
        _nodes = [.. snapshot.Nodes.Select(node => node.At is { } place ? UnitVector.Of(place) : (UnitVector?)null)];
        _measured = Measured(snapshot);
        _remembered = new(Math.Max(1, MostRemembered / Math.Max(1, _nodes.Length)));
        _from = From;
    }

    /// <summary>Metres by node index, <see cref="Unknown"/> where either place is.</summary>
    /// <param name="destination">Null: everything is unknown.</param>
    public NodeDistances To(Destination? destination) => _remembered.Get(KeyOf(destination), _from);

    private NodeDistances From(Key key) => new(
        _nodes,
        key.Place is { } place ? UnitVector.Of(place) : null,
        key.PostalCode is { } postalCode ? _measured[(key.Country!, postalCode)] : []);

    private Key KeyOf(Destination? destination) => destination switch
    {
        null => default,
        { PostalCode: { } postalCode } when _measured.ContainsKey((destination.Country, postalCode)) => new(destination.At, destination.Country, postalCode),
        _ => new(destination.At, null, null),
    };

    private static FrozenDictionary<(string, string), (int Node, int Metres)[]> Measured(Snapshot snapshot) =>
        snapshot.Network.Distances
            .Where(known => snapshot.NodeOf(known.Node) >= 0 && known.Metres >= 0)
            .GroupBy(known => (known.Country, known.PostalCode))
            .ToFrozenDictionary(group => group.Key, group => Nearest(snapshot, group));

    /// <summary>Of several for the same pair the smallest counts.</summary>
    private static (int Node, int Metres)[] Nearest(Snapshot snapshot, IEnumerable<KnownDistance> known) =>
        [.. known.GroupBy(one => snapshot.NodeOf(one.Node)).OrderBy(group => group.Key)
            .Select(group => (group.Key, (int)Math.Min(int.MaxValue, group.Min(one => one.Metres))))];

    private readonly record struct Key(Place? Place, string? Country, string? PostalCode);
}

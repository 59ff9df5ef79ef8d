using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Life;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>What shipments take of nodes' days.</summary>
internal static class Capacity
{
    /// <summary>What a batch counts by now.</summary>
    internal static Dictionary<(string Node, DateOnly On), decimal> Of(Batch batch, Snapshot snapshot) =>
        batch.Capacity.Uses.ToDictionary(use => (snapshot.Nodes[use.Node].Id, DateOnly.FromDayNumber(use.Day)), use => use.Used);

    /// <summary>What came to it, the first day first.</summary>
    internal static List<CapacityUse> Difference(Dictionary<(string Node, DateOnly On), decimal> before, Dictionary<(string Node, DateOnly On), decimal> after) =>
    [
        .. after.Select(use => new CapacityUse(use.Key.Node, use.Key.On, use.Value - before.GetValueOrDefault(use.Key)))
            .Where(use => use.Used > 0).OrderBy(use => use.On).ThenBy(use => use.Node, StringComparer.Ordinal),
    ];

    /// <summary>A shipment's part of what its plan took, which is taken off the rest.</summary>
    internal static ImmutableArray<CapacityUse> Share(LifeWork work, LifeShipment shipment, List<CapacityUse> left)
    {
        var share = ImmutableArray.CreateBuilder<CapacityUse>();
        foreach (var node in shipment.GivingNodes)
        {
            var place = left.FindIndex(use => use.Node == node);
            if (place >= 0)
            {
                var taken = Math.Min(left[place].Used, Amount(work, node, shipment.Lines.Where(l => shipment.Giving(l) == node)));
                share.Add(left[place] with { Used = taken });
                left[place] = left[place] with { Used = left[place].Used - taken };
                left.RemoveAll(use => use.Used <= 0);
            }
        }

        return share.ToImmutable();
    }

    /// <summary>What a shipment takes when some lines are taken out.</summary>
    internal static ImmutableArray<CapacityUse> After(LifeWork work, LifeShipment shipment, IReadOnlyList<LifeLine> takenOut)
    {
        var left = shipment.Lines.Select(l => l with { Quantity = l.Quantity - takenOut.Where(l.IsLike).Sum(o => o.Quantity) }).Where(l => l.Quantity > 0).ToList();
        return
        [
            .. shipment.Capacity
                .Select(use => use with { Used = Math.Min(use.Used, Amount(work, use.Node, left.Where(l => shipment.Giving(l) == use.Node))) })
                .Where(use => use.Used > 0),
        ];
    }

    private static decimal Amount(LifeWork work, string node, IEnumerable<LifeLine> lines)
    {
        var (count, units) = (lines.Count(), lines.Sum(l => l.Quantity));
        var unit = work.Desk.Snapshot.NodeOf(node) is >= 0 and var index ? work.Desk.Snapshot.Nodes[index].Capacity?.Unit : null;
        return count == 0 ? 0 : unit switch { "lines" => count, "units" => units, _ => 1 };
    }
}

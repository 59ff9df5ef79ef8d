using System.Collections.Frozen;
using DomRules.Engine.Distances;
using DomRules.Engine.Facts;

namespace DomRules.Engine.Compilation;

/// <summary>The numbers that differ from (line, node) to (line, node), by fact path.</summary>
internal static class PairNumbers
{
    private static readonly FrozenDictionary<string, Func<RuleFrame, decimal?>> ByPath = new Dictionary<string, Func<RuleFrame, decimal?>>
    {
        ["node.distance"] = f => f.Metres[f.Node] is var metres && metres != DistanceTable.Unknown ? metres : null,
        ["stock.on_hand"] = f => f.Stock.OnHand,
        ["stock.reserved"] = f => f.Stock.Reserved,
        ["stock.available"] = f => f.Stock.Available,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Func<RuleFrame, decimal?>? Find(string path) => ByPath.GetValueOrDefault(path);
}

using DomRules.Engine.Planning;

namespace DomRules.Engine.Tests.Planning;

/// <summary>A plan of the oracle: how much from each candidate, with its shipments priced.</summary>
internal sealed record OraclePlan(long[] Quantities, IReadOnlyDictionary<int, ShipmentPrice> Shipments, long Cost)
{
    public int? LastDay => Shipments.Values.Any(price => price.Day is null) ? null : Shipments.Values.Max(price => price.Day);

    public IEnumerable<int> Used => Enumerable.Range(0, Quantities.Length).Where(c => Quantities[c] > 0);

    public string Text => string.Join(' ', Used.Select(c => $"{c}:{Quantities[c]}"));
}

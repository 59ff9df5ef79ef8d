using System.Collections.Immutable;
using DomRules.Model.Decisions;

namespace DomRules.Model.Life;

/// <summary>Goods on their way back.</summary>
/// <param name="Return">Id of the return.</param>
/// <param name="Stock">What they do to stock once they are there.</param>
public sealed record PendingReturn(string Return, ImmutableArray<StockEffectRecord> Stock);

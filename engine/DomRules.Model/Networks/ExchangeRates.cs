using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>Units of each currency per one of the base.</summary>
public sealed record ExchangeRates(string Base, ImmutableSortedDictionary<string, decimal> Rates);

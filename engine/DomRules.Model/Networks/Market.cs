using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>A market: its countries, currency and zone.</summary>
public sealed record Market(string Id, ImmutableArray<string> Countries, string Currency, string TimeZone);

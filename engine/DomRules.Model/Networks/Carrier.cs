using System.Collections.Immutable;

namespace DomRules.Model.Networks;

/// <summary>A carrier with its services.</summary>
public sealed record Carrier(string Id, ImmutableArray<CarrierService> Services);

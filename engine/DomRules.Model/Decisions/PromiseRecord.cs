using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>What can be promised.</summary>
/// <param name="Lines">What can be sold of each line that needs a node, by line number.</param>
/// <param name="Services">The plan that each service level would get, the slowest of the usual levels first.</param>
/// <param name="Pickups">The plan for each node where it could be fetched, by node rank, then id.</param>
/// <param name="Hold">Stage for which stock is set aside (the record's <c>reserved</c> says which); null: nothing is.</param>
public sealed record PromiseRecord(ImmutableArray<PromisedLineRecord> Lines, ImmutableArray<OfferRecord> Services, ImmutableArray<OfferRecord> Pickups, string? Hold);

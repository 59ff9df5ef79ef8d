namespace DomRules.Model.Networks;

/// <summary>A distance that was measured.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Country">Destination's country.</param>
/// <param name="PostalCode">Destination's postal code as written in orders.</param>
/// <param name="Metres">Whole metres.</param>
public sealed record KnownDistance(string Node, string Country, string PostalCode, long Metres);

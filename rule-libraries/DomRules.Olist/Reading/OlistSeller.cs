namespace DomRules.Olist.Reading;

/// <summary>A row of <c>sellers.csv</c>.</summary>
internal sealed record OlistSeller(string Id, string PostalPrefix, string City, string State);

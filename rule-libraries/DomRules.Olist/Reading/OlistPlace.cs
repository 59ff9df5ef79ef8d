using DomRules.Olist.Geography;

namespace DomRules.Olist.Reading;

/// <summary>A row of <c>places.csv</c>: the median coordinates of a postcode prefix.</summary>
internal sealed record OlistPlace(string PostalPrefix, Coordinates At, string State);

namespace DomRules.Model.Networks;

/// <summary>A country, or a region of one, or everywhere.</summary>
/// <param name="Country">ISO code; null: everywhere.</param>
/// <param name="Region">Region code without the country; null: the whole country. Written <c>BR-SP</c> in files.</param>
public sealed record Area(string? Country, string? Region = null);

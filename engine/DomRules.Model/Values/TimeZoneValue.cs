namespace DomRules.Model.Values;

/// <summary>An IANA time zone name.</summary>
public sealed record TimeZoneValue(string Zone) : Value;

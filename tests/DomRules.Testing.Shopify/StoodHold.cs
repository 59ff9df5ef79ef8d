namespace DomRules.Testing.Shopify;

/// <summary>A hold in the stand-in.</summary>
internal sealed record StoodHold(string Id, string Handle, bool IsOurs, string Reason, string Notes);

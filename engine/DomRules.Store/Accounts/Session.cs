namespace DomRules.Store.Accounts;

/// <summary>Somebody is signed in. The token that the browser has is never stored.</summary>
/// <param name="TokenHash">SHA-256 of the token, 64 hexadecimal digits.</param>
/// <param name="Account">Id of the account.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="Expires">From when it has no force.</param>
public sealed record Session(string TokenHash, string Account, DateTimeOffset StartedAt, DateTimeOffset Expires);

using System.Collections.Immutable;

namespace DomRules.Store.Accounts;

/// <summary>A link with which one person, once, makes an account. The token in the link is never stored.</summary>
/// <param name="TokenHash">SHA-256 of the token, 64 hexadecimal digits.</param>
/// <param name="Roles">What the account may do; kept as given.</param>
/// <param name="Expires">From when it has no force.</param>
public sealed record Invitation(string TokenHash, ImmutableArray<string> Roles, DateTimeOffset Expires);
